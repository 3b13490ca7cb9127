package org.beckon.search.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.beckon.customer.CustomerLine;
import org.beckon.customer.CustomerQuery;
import org.beckon.platform.web.Parameters;
import org.beckon.search.SearchFilter;
import org.beckon.search.SearchLine;
import org.beckon.search.SearchPreparation;
import org.beckon.search.SearchQuery;
import org.beckon.search.Searching;
import org.primefaces.model.LazyDataModel;

/** Behind /search/searches.xhtml: the Dispatch Manager (S0-30 to S0-54). */
@Named
@ViewScoped
public class SearchesView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_CUSTOMERS = 500;

  @Inject SearchQuery query;
  @Inject SearchPreparation preparation;
  @Inject Searching searching;
  @Inject CustomerQuery customers;
  @Inject Parameters sent;

  private boolean completed;
  private Long customerId;
  private String personnelType;
  private String text;
  private List<CustomerLine> clients;
  private List<String> personnelTypes;
  private LazyDataModel<SearchLine> searches;

  @PostConstruct
  void open() {
    searches = new SearchLines(query, this::filter);
  }

  private SearchFilter filter() {
    return new SearchFilter(completed, customerId, personnelType, text);
  }

  /** S0-32: what is under way, or what ended within seven days. */
  public void show(boolean ended) {
    completed = ended;
  }

  /** The play icon was clicked (S0-47). */
  public void pause() {
    searching.pause(sent.id("target"), sent.version("seenRevision"));
  }

  /** The pause icon was clicked (S0-48). */
  public void play() {
    searching.play(sent.id("target"), sent.version("seenRevision"));
  }

  /** Once more, from where it ended. */
  public void searchOn() {
    searching.reopen(sent.id("target"), sent.version("seenRevision"), null);
  }

  /** It stays as it ended. */
  public void leave() {
    searching.leave(sent.id("target"), sent.version("seenRevision"));
  }

  /** Ended without enough people: somebody has to decide. */
  public List<SearchLine> getUndecided() {
    return query.undecided();
  }

  public void showAll() {
    customerId = null;
    personnelType = null;
    text = null;
  }

  public boolean isFiltered() {
    return Stream.of(customerId, personnelType, text).anyMatch(Objects::nonNull);
  }

  /** What stands where nothing is listed. */
  public String getEmptyWords() {
    if (isFiltered()) {
      return "Nothing matches. Take a filter away.";
    }
    return completed
        ? "Nothing ended within the last seven days."
        : "Nobody is being searched for. Open a job and choose Search for people.";
  }

  public LazyDataModel<SearchLine> getSearches() {
    return searches;
  }

  public List<CustomerLine> getClients() {
    if (clients == null) {
      clients = customers.page(null, 0, MOST_CUSTOMERS).items();
    }
    return clients;
  }

  public List<String> getPersonnelTypes() {
    if (personnelTypes == null) {
      personnelTypes = preparation.personnelTypes();
    }
    return personnelTypes;
  }

  public boolean isCompleted() {
    return completed;
  }

  public void setCompleted(boolean completed) {
    this.completed = completed;
  }

  public Long getCustomerId() {
    return customerId;
  }

  public void setCustomerId(Long customerId) {
    this.customerId = customerId;
  }

  public String getPersonnelType() {
    return personnelType;
  }

  public void setPersonnelType(String personnelType) {
    this.personnelType = personnelType;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
