package org.beckon.integration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.beckon.integration.FaultLine;
import org.beckon.integration.ImportKind;
import org.beckon.integration.ImportQuery;
import org.beckon.integration.ImportSheet;
import org.beckon.integration.ImportStatus;
import org.beckon.integration.RowLine;
import org.beckon.integration.UploadFile;
import org.beckon.integration.batch.ImportDesk;
import org.beckon.platform.Page;
import org.beckon.platform.Require;

/** Behind /integration/import.xhtml: a file to hand in, or with an id, how one stands. */
@Named
@ViewScoped
public class ImportView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 100;
  private static final int PREVIEW = 10;
  private static final int RECENT = 10;
  private static final int LARGEST = 20 * 1024 * 1024;

  @Inject ImportQuery imports;
  @Inject ImportDesk desk;

  private Long id;
  private ImportKind kind = ImportKind.CUSTOMERS;
  private LocalDate day;
  private transient Part file;
  private ImportSheet sheet;
  private List<ImportSheet> recent = List.of();
  private Page<FaultLine> faults = new Page<>(List.of(), 0, 0);
  private List<RowLine> good = List.of();
  private List<String> header = List.of();

  /** What is there now. Rows are read when the check is over: they do not change after it. */
  public void refresh() {
    if (id == null) {
      recent = imports.recent(RECENT);
      return;
    }
    sheet = imports.get(id);
    header = imports.header(id);
    if (sheet.status() != ImportStatus.CHECKING) {
      faults = imports.faults(id, 0, SHOWN);
      good = imports.goodRows(id, PREVIEW);
    }
  }

  public String upload() throws IOException {
    var given = Require.given("file", file);
    try (var content = given.getInputStream()) {
      var newId =
          desk.upload(
              new UploadFile(
                  kind,
                  given.getSubmittedFileName(),
                  kind == ImportKind.TRSP ? day : null,
                  content.readNBytes(LARGEST + 1)));
      return "/integration/import.xhtml?faces-redirect=true&id=" + newId;
    }
  }

  public void confirm() {
    try {
      desk.confirm(id, sheet.version());
    } finally {
      refresh();
    }
  }

  public void cancel() {
    try {
      desk.cancel(id, sheet.version());
    } finally {
      refresh();
    }
  }

  public boolean isConfirmable() {
    return sheet.status() == ImportStatus.CHECKED && sheet.rowsGood() > 0;
  }

  public boolean isCancelable() {
    return sheet.status() == ImportStatus.CHECKED;
  }

  public ImportKind[] getKinds() {
    return ImportKind.values();
  }

  public ImportSheet getSheet() {
    return sheet;
  }

  public List<ImportSheet> getRecent() {
    return recent;
  }

  public Page<FaultLine> getFaults() {
    return faults;
  }

  public List<RowLine> getGood() {
    return good;
  }

  public List<String> getHeader() {
    return header;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public ImportKind getKind() {
    return kind;
  }

  public void setKind(ImportKind kind) {
    this.kind = kind;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
