package org.beckon.security;

@jakarta.ejb.Stateless
public class CallerAccount {
  public java.util.OptionalLong technicianId() {
    return java.util.OptionalLong.empty();
  }
}
