package org.beckon.search;

/** In which order the people of a tier are asked; the order stands when the search begins. */
public enum CandidateOrder {

  /** As they were listed. */
  LIST,

  /** Who has been here longest comes first. */
  SENIORITY,

  /** Who was asked longest ago, or never, comes first. */
  LEAST_RECENTLY_OFFERED,

  /** Who suits the first visit best comes first. */
  RANKED
}
