package org.beckon.customer;

import org.beckon.platform.Wiring;

/** Customers and sites that exist already. */
public final class CustomerKit {

  private CustomerKit() {}

  public static CustomerDetails harborHotel() {
    return new CustomerDetails(
        CustomerKind.COMPANY,
        "Harbor Point Hotel",
        null,
        "desk@harbor.example.org",
        "+1 617 555 0100",
        true,
        true);
  }

  public static SiteDetails quincy() {
    return new SiteDetails(
        "Main house",
        "1 Pier Road",
        "Quincy",
        "02169",
        42.2529,
        -71.0023,
        "America/New_York",
        "Gate code 4711");
  }

  /** Returns the id of a site with its customer. */
  public static long site(Wiring wiring) {
    var registration = wiring.get(CustomerRegistration.class);
    return registration.addSite(registration.register(harborHotel()), quincy());
  }
}
