package org.beckon.board.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import org.beckon.board.JobFilter;
import org.beckon.board.JobSort;
import org.beckon.job.JobStatus;

/** Which jobs are asked for, and in which order. */
public class JobsWanted {

  @QueryParam("q")
  private String text;

  @QueryParam("status")
  private List<JobStatus> statuses;

  @QueryParam("customerId")
  private Long customerId;

  @QueryParam("sort")
  @DefaultValue("NUMBER")
  private JobSort sort;

  @QueryParam("descending")
  @DefaultValue("false")
  private Boolean descending;

  JobFilter filter() {
    var wanted = EnumSet.noneOf(JobStatus.class);
    wanted.addAll(statuses == null ? List.of() : statuses);
    return new JobFilter(
        text,
        wanted,
        customerId,
        sort == null ? JobSort.NUMBER : sort,
        Boolean.TRUE.equals(descending));
  }
}
