package org.beckon.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beckon.security.AccountLine;
import org.beckon.technician.TechnicianLine;
import org.beckon.technician.TechnicianQuery;

/** The technicians an account can be for, read once for every answer. */
@RequestScoped
class TechnicianChoice {

  private static final int ALL = Integer.MAX_VALUE;

  @Inject TechnicianQuery query;

  private Map<Long, TechnicianLine> technicians;

  /** Empty for somebody who is no technician. */
  String name(Long technicianId) {
    var technician = technicianId == null ? null : byId().get(technicianId);
    return technician == null ? "" : technician.name();
  }

  /** Whoever an account can still be for; {@code own} is the technician it is for now. */
  List<TechnicianLine> free(Collection<AccountLine> accounts, Long own) {
    return free(byId().values(), accounts, own);
  }

  /** Everybody who works here and has no account yet, and whose account it is already. */
  static List<TechnicianLine> free(
      Collection<TechnicianLine> technicians, Collection<AccountLine> accounts, Long own) {
    var taken =
        accounts.stream()
            .map(AccountLine::technicianId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return technicians.stream()
        .filter(t -> Objects.equals(t.id(), own) || t.active() && !taken.contains(t.id()))
        .toList();
  }

  private Map<Long, TechnicianLine> byId() {
    if (technicians == null) {
      technicians =
          query.page("", true, 0, ALL).items().stream()
              .collect(
                  Collectors.toMap(
                      TechnicianLine::id,
                      Function.identity(),
                      (one, same) -> one,
                      LinkedHashMap::new));
    }
    return technicians;
  }
}
