package org.beckon.integration;

import java.util.Map;
import org.beckon.customer.CustomerRegistration;
import org.beckon.integration.KnownKeys.KnownSite;
import org.beckon.integration.KnownKeys.SiteKey;
import org.beckon.job.JobIntake;
import org.beckon.technician.WorkforcePlanning;
import org.beckon.trsp.TrspCustomer;
import org.beckon.trsp.TrspDay;
import org.beckon.trsp.TrspJob;
import org.beckon.trsp.TrspNode;
import org.beckon.trsp.TrspTechnician;

/** Reads the lines of an instance; remembers whom it has brought in already. */
record TrspReader(
    TrspDay day,
    Map<String, Long> technicians,
    Map<String, Long> customers,
    Map<SiteKey, KnownSite> sites,
    WorkforcePlanning planning,
    CustomerRegistration registration,
    JobIntake intake)
    implements RowReader {

  @Override
  public void attempt(Cells row) {
    var node = TrspCells.node(row);
    if (node.isTechnician()) {
      TrspTechnician.of(day, node).technician();
    }
  }

  @Override
  public void bring(Cells row) {
    var node = TrspCells.node(row);
    if (node.isTechnician()) {
      technicians.computeIfAbsent(
          TrspTechnician.employeeNumber(day, node),
          number -> planning.hire(TrspTechnician.of(day, node)));
    } else if (node.isRequest()) {
      var site = site(node);
      intake.create(TrspJob.of(day, node, site.customerId(), site.siteId()));
    }
  }

  private KnownSite site(TrspNode node) {
    var account = TrspCustomer.accountNumber(day, node);
    var customerId =
        customers.computeIfAbsent(
            account, number -> registration.register(TrspCustomer.of(day, node)));
    return sites.computeIfAbsent(
        new SiteKey(account, TrspCustomer.siteName(node)),
        key ->
            new KnownSite(
                registration.addSite(customerId, TrspCustomer.site(day, node)),
                customerId,
                day.zone()));
  }
}
