package org.beckon.dispatch;

/** What an effort to reach people is for (state-machines D.4). */
public enum DispatchKind {

  /** Known work to known technicians, all of whom are wanted. */
  SEND,

  /** People are asked one after the other until the places are filled. */
  SEARCH
}
