package org.beckon.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.beckon.customer.CustomerRegistration;
import org.beckon.job.JobIntake;
import org.beckon.platform.Backstage;
import org.beckon.platform.Invalid;
import org.beckon.technician.WorkforcePlanning;
import org.beckon.trsp.TrspCustomer;
import org.beckon.trsp.TrspDay;
import org.beckon.trsp.TrspNode;
import org.beckon.trsp.TrspTechnician;

/**
 * A published day of work. Technicians and customers who came with another day of the same instance
 * stay who they are; the jobs of one day come once.
 */
@ApplicationScoped
class TrspRows implements RowKind {

  private static final Pattern SUFFIX = Pattern.compile("\\.[A-Za-z]+$");

  @Inject KnownKeys known;
  @Inject Backstage backstage;

  @Override
  public String keyColumn() {
    return "id";
  }

  @Override
  public String key(String cell, ImportRun run) {
    return "%s-%s-%s".formatted(instance(run), run.day(), cell);
  }

  @Override
  public Set<String> taken(List<String> keys) {
    return known.externalIds(keys);
  }

  @Override
  public RowReader reader(ImportRun run, List<Cells> rows) {
    var nodes = rows.stream().flatMap(row -> TrspCells.nodeIfGood(row).stream()).toList();
    var day = TrspDay.on(instance(run), run.day(), TrspCells.horizon(nodes));
    var people = nodes.stream().filter(TrspNode::isTechnician);
    var requests = nodes.stream().filter(TrspNode::isRequest).toList();
    return new TrspReader(
        day,
        known.technicians(people.map(node -> TrspTechnician.employeeNumber(day, node)).toList()),
        known.customers(
            requests.stream().map(node -> TrspCustomer.accountNumber(day, node)).toList()),
        known.sitesOf(
            requests.stream().map(node -> TrspCustomer.accountNumber(day, node)).toList()),
        backstage.get(WorkforcePlanning.class),
        backstage.get(CustomerRegistration.class),
        backstage.get(JobIntake.class));
  }

  private static String instance(ImportRun run) {
    return instance(run.fileName());
  }

  /** The file's name is the instance's, and becomes part of every number. */
  static String instance(String fileName) {
    var name = SUFFIX.matcher(fileName == null ? "" : fileName).replaceFirst("");
    if (!name.matches("[A-Za-z0-9_.-]{1,20}")) {
      throw new Invalid("file", "must be named after the instance, such as RC101.txt");
    }
    return name;
  }
}
