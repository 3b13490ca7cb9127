package org.beckon.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.beckon.customer.Customers;
import org.beckon.job.JobIntake;
import org.beckon.platform.Backstage;

/** Jobs of customers that are known already. */
@ApplicationScoped
class JobRows implements RowKind {

  @Inject KnownKeys known;
  @Inject Customers customers;
  @Inject Backstage backstage;

  @Override
  public String keyColumn() {
    return "externalId";
  }

  @Override
  public Set<String> taken(List<String> keys) {
    return known.externalIds(keys);
  }

  @Override
  public RowReader reader(ImportRun run, List<Cells> rows) {
    var accounts =
        rows.stream()
            .map(row -> row.text("accountNumber"))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return new JobReader(
        known.sitesOf(accounts),
        Set.copyOf(known.accountNumbers(accounts)),
        customers,
        backstage.get(JobIntake.class));
  }
}
