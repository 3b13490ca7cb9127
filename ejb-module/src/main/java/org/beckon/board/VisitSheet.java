package org.beckon.board;

import java.io.Serializable;

/** One visit, and the job it belongs to as it is now. */
public record VisitSheet(JobLine job, JobSheet.Visit visit) implements Serializable {}
