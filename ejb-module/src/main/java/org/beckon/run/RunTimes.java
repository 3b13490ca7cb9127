package org.beckon.run;

/** How times are found for the jobs of a run (S1-103). */
public enum RunTimes {

  /** A visit keeps its time; a job without one gets the technician's next free slot. */
  INDIVIDUAL,

  /** Each technician begins at one time and goes from job to job, with the way between them. */
  CHAIN,

  /** All at the same time. */
  TOGETHER
}
