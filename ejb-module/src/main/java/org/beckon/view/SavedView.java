package org.beckon.view;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.beckon.platform.Require;

/** Filters and range of one page, under a name, for one person. */
@Entity
@Table(name = "saved_view")
@SequenceGenerator(name = "saved_view_seq", sequenceName = "saved_view_seq")
public class SavedView {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_view_seq")
  private Long id;

  @Version private int version;

  @Column(name = "account_id", nullable = false, updatable = false)
  private Long accountId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private ViewPage page;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private String settings;

  @Column(nullable = false)
  private boolean preferred;

  protected SavedView() {}

  SavedView(long accountId, ViewPage page, String name, String settings) {
    this.accountId = accountId;
    this.page = requireNonNull(page);
    rename(name);
    keep(settings);
  }

  void rename(String wanted) {
    name = Require.text("name", wanted, 60);
  }

  void keep(String wanted) {
    settings = requireNonNull(wanted);
  }

  void prefer(boolean wanted) {
    preferred = wanted;
  }

  boolean isOf(long account) {
    return accountId == account;
  }

  boolean isCalled(String other) {
    return name.equalsIgnoreCase(other);
  }

  boolean preferred() {
    return preferred;
  }

  ViewPage page() {
    return page;
  }

  Long id() {
    return id;
  }

  SavedViewLine line() {
    return new SavedViewLine(id, name, settings, preferred);
  }
}
