package org.beckon.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who knows about which kind of row. */
@ApplicationScoped
class RowKinds {

  @Inject CustomerRows customers;
  @Inject TechnicianRows technicians;
  @Inject JobRows jobs;
  @Inject TrspRows trsp;

  RowKind of(ImportKind kind) {
    return switch (kind) {
      case CUSTOMERS -> customers;
      case TECHNICIANS -> technicians;
      case JOBS -> jobs;
      case TRSP -> trsp;
    };
  }
}
