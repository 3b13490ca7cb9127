package org.beckon.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.beckon.platform.Roles;

/**
 * Suggest Best Match (S1-18): who suits a visit, in which order, and why, or why not. A suggestion
 * is no promise: {@link Scheduling} asks again, under locks. Changes nothing.
 */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class BestMatch {

  /**
   * Best first, then those who cannot take it. Technicians at capacity are not offered, but
   * explained (S1-114).
   */
  public List<Suggestion> suggest(MatchWanted wanted) {
    return List.of();
  }
}
