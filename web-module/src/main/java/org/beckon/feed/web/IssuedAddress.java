package org.beckon.feed.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The address of a calendar just made. Gone with the answer that shows it. */
@Named
@RequestScoped
public class IssuedAddress {

  private String value;

  void show(String address) {
    value = address;
  }

  /** Null when none was made with this click. */
  public String getValue() {
    return value;
  }

  /** The same for devices that know what to do with a calendar. */
  public String getSubscription() {
    return value == null ? null : "webcal" + value.substring(value.indexOf(':'));
  }
}
