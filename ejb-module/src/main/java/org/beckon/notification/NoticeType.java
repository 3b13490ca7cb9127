package org.beckon.notification;

/** What somebody is told (S0-20, S1-70 and following). */
public enum NoticeType {
  DISPATCH(NoticeClass.DISPATCH),

  /** A search asks somebody whether they would come. */
  OFFER(NoticeClass.DISPATCH),
  CONFIRMATION(NoticeClass.NOTIFICATION),
  RESERVATION(NoticeClass.NOTIFICATION),
  STATUS_UPDATE(NoticeClass.NOTIFICATION),
  CANCELLATION(NoticeClass.NOTIFICATION),
  REASSIGNED_FROM(NoticeClass.DISPATCH),
  REASSIGNED_TO(NoticeClass.DISPATCH),
  RECALLED(NoticeClass.DISPATCH),
  ON_MY_WAY(NoticeClass.NOTIFICATION),
  ARRIVED(NoticeClass.NOTIFICATION),
  SURVEY(NoticeClass.NOTIFICATION),

  /** A gateway is away, or back (B8.3). */
  GATEWAY(NoticeClass.NOTIFICATION);

  private final NoticeClass noticeClass;

  NoticeType(NoticeClass noticeClass) {
    this.noticeClass = noticeClass;
  }

  public NoticeClass noticeClass() {
    return noticeClass;
  }
}
