package org.beckon.view;

/** The pages whose filters can be kept. */
public enum ViewPage {
  BOARD,
  SCHEDULE
}
