package org.beckon.notification;

public enum RecipientKind {
  TECHNICIAN,
  CUSTOMER
}
