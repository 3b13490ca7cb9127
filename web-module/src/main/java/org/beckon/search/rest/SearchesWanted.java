package org.beckon.search.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.beckon.search.SearchFilter;

/** Which searches are asked for. */
public class SearchesWanted {

  @QueryParam("completed")
  @DefaultValue("false")
  private Boolean completed;

  @QueryParam("customerId")
  private Long customerId;

  @QueryParam("personnelType")
  private String personnelType;

  @QueryParam("q")
  private String text;

  SearchFilter filter() {
    return new SearchFilter(Boolean.TRUE.equals(completed), customerId, personnelType, text);
  }
}
