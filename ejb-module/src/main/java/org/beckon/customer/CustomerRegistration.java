package org.beckon.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beckon.history.Happening;
import org.beckon.history.History;
import org.beckon.platform.Conflict;
import org.beckon.platform.Invalid;
import org.beckon.platform.Roles;

/** Takes down who customers are and where they are. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.AGENT, Roles.ERP})
public class CustomerRegistration {

  @Inject Customers customers;
  @Inject History history;
  @Inject Event<SiteChanged> changed;
  @Inject Clock clock;

  /** Returns the new customer's id. An account number that exists already is refused. */
  public long register(CustomerDetails details) {
    refuseSecond(details.accountNumber());
    refuseUnknown(details.preferredTechnicianId());
    var now = clock.instant();
    var customer = new Customer(details, customers.freeAccountNumber(), now);
    customers.add(customer);
    history.add(
        Happening.of("customer.created").customer(customer.id()).change(null, customer.name()),
        now);
    return customer.id();
  }

  public void change(long customerId, int seenVersion, CustomerDetails details) {
    var customer = customers.get(customerId, seenVersion);
    if (!customer.accountNumber().equals(details.accountNumber())) {
      refuseSecond(details.accountNumber());
    }
    refuseUnknown(details.preferredTechnicianId());
    var before = customer.name();
    customer.change(details);
    history.add(
        Happening.of("customer.changed").customer(customerId).change(before, customer.name()),
        clock.instant());
  }

  /** Returns the new site's id. */
  public long addSite(long customerId, SiteDetails details) {
    var customer = customers.get(customerId);
    var site = new Site(customer, details);
    customers.add(site);
    history.add(
        Happening.of("site.created").customer(customerId).change(null, site.name()),
        clock.instant());
    return site.id();
  }

  public void changeSite(long siteId, int seenVersion, SiteDetails details) {
    var site = customers.site(siteId, seenVersion);
    var before = address(site);
    site.change(details);
    history.add(
        Happening.of("site.changed").customer(site.customer().id()).change(before, address(site)),
        clock.instant());
    changed.fire(new SiteChanged(siteId));
  }

  private void refuseUnknown(Long preferredTechnicianId) {
    if (preferredTechnicianId != null && !customers.isTechnician(preferredTechnicianId)) {
      throw new Invalid("preferredTechnicianId", "must be a technician");
    }
  }

  private static String address(Site site) {
    return site.street() + ", " + site.city();
  }

  private void refuseSecond(String accountNumber) {
    if (accountNumber != null
        && !accountNumber.isBlank()
        && customers.hasAccount(accountNumber.strip())) {
      throw new Conflict(
          "customer.account-exists",
          "accountNumber",
          "There is a customer with account number " + accountNumber.strip() + " already.");
    }
  }
}
