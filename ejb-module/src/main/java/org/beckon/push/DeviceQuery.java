package org.beckon.push;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.beckon.platform.Roles;

/** On which devices a technician can be reached (S1-110). */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN})
public class DeviceQuery {

  @Inject PushDevices devices;

  /** First registered first; empty for somebody without a login. */
  public List<DeviceLine> ofTechnician(long technicianId) {
    return devices.linesOfTechnician(technicianId);
  }
}
