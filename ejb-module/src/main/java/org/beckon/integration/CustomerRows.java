package org.beckon.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beckon.customer.Customer;
import org.beckon.customer.CustomerDetails;
import org.beckon.customer.CustomerKind;
import org.beckon.customer.CustomerRegistration;
import org.beckon.customer.Site;
import org.beckon.customer.SiteDetails;
import org.beckon.platform.Backstage;

/** Customers, each with a site. */
@ApplicationScoped
class CustomerRows implements RowKind {

  private static final FieldNames SITE = FieldNames.of(Map.of("name", "siteName"));

  @Inject KnownKeys known;
  @Inject Backstage backstage;

  @Override
  public String keyColumn() {
    return "accountNumber";
  }

  @Override
  public Set<String> taken(List<String> keys) {
    return known.accountNumbers(keys);
  }

  @Override
  public RowReader reader(ImportRun run, List<Cells> rows) {
    return new Reader(backstage.get(CustomerRegistration.class));
  }

  private static CustomerDetails customer(Cells row) {
    return new CustomerDetails(
        row.choice("kind", CustomerKind.class),
        row.text("name"),
        row.text("accountNumber"),
        row.text("email"),
        row.text("phone"),
        row.yesNo("notifyByEmail"),
        row.yesNo("notifyByPhone"));
  }

  private static SiteDetails site(Cells row) {
    return new SiteDetails(
        row.text("siteName"),
        row.text("street"),
        row.text("city"),
        row.text("postalCode"),
        row.decimal("latitude"),
        row.decimal("longitude"),
        row.text("zone"),
        row.text("accessNotes"));
  }

  private record Reader(CustomerRegistration registration) implements RowReader {

    @Override
    public void attempt(Cells row) {
      var customer = new Customer(customer(row), "C-0", Instant.EPOCH);
      SITE.during(() -> new Site(customer, site(row)).id());
    }

    @Override
    public void bring(Cells row) {
      registration.addSite(registration.register(customer(row)), site(row));
    }
  }
}
