package org.beckon.job;

import java.util.List;
import org.beckon.customer.CustomerKit;
import org.beckon.customer.Customers;
import org.beckon.platform.Wiring;

/** Work that was taken in already. */
public final class JobKit {

  private JobKit() {}

  public static JobDetails boilerService(Wiring wiring) {
    var siteId = CustomerKit.site(wiring);
    var customerId = wiring.get(Customers.class).site(siteId).customer().id();
    return new JobDetails(
        JobKind.FIELD_SERVICE,
        "Boiler service",
        "Annual service of both boilers",
        Priority.NORMAL,
        customerId,
        siteId,
        60,
        null,
        null,
        List.of(RequiredSkill.of("Boilers", 3)));
  }

  /** A job to be scheduled, of an hour. */
  public static Job boilerJob(Wiring wiring) {
    return boilerJob(wiring, JobStatus.UNSCHEDULED);
  }

  public static Job boilerJob(Wiring wiring, JobStatus initial) {
    var id = wiring.get(JobIntake.class).create(boilerService(wiring), initial);
    wiring.em().flush();
    return wiring.get(Jobs.class).get(id);
  }
}
