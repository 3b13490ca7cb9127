package org.beckon.platform.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.beckon.platform.Require;

/** Which stretch of a list is wanted. */
public class Paging {

  static final String OFFSET = "offset";
  static final String LIMIT = "limit";
  static final String USUAL = "50";
  private static final int MOST = 500;

  @QueryParam(OFFSET)
  @DefaultValue("0")
  private Integer offset;

  @QueryParam(LIMIT)
  @DefaultValue(USUAL)
  private Integer limit;

  /** How many are left out at the front. */
  public int offset() {
    return Require.between(OFFSET, 0, Integer.MAX_VALUE, Require.given(OFFSET, offset));
  }

  /** At most 500. */
  public int limit() {
    return Require.between(LIMIT, 1, MOST, Require.given(LIMIT, limit));
  }
}
