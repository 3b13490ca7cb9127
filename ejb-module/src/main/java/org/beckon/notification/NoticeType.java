package org.beckon.notification;

public enum NoticeType {
  DISPATCH,
  STATUS_UPDATE,
  CANCELLATION,
  RECALLED
}
