package org.beckon.feed;

import org.beckon.platform.BusinessException;

/** The same address was asked for again and again within a minute. */
public class ReadTooOften extends BusinessException {

  private static final long serialVersionUID = 1L;

  ReadTooOften() {
    super("calendar.too-often", null, "Ask again in a minute.");
  }
}
