package org.beckon.notification;

@jakarta.ejb.Stateless
public class Notifying {
  public void tell(Notice n) {}
}
