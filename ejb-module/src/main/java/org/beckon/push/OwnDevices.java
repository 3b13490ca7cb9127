package org.beckon.push;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.beckon.history.Happening;
import org.beckon.history.History;
import org.beckon.platform.Conflict;
import org.beckon.platform.NotFound;
import org.beckon.security.CallerAccount;

/** What everybody may do about their own devices, and only about those (S1-40). */
@Stateless
@PermitAll
public class OwnDevices {

  /** More than anybody carries. */
  private static final int MOST = 10;

  @Inject PushDevices devices;
  @Inject PushKeys keys;
  @Inject PushServices services;
  @Inject CallerAccount account;
  @Inject History history;
  @Inject Clock clock;

  /** What the browser needs to turn notifications on; empty while push is not configured. */
  public Optional<String> publicKey() {
    return keys.publicKey();
  }

  public List<DeviceLine> lines() {
    return devices.lines(account.id());
  }

  /** The same browser registers once, however often it asks. Returns the device's id. */
  public long register(RegisterDevice command) {
    if (keys.publicKey().isEmpty()) {
      throw new Conflict("push.not-configured", "Push is not configured here.");
    }
    services.checked(command.endpoint());
    var now = clock.instant();
    var known = devices.withEndpoint(command.endpoint());
    if (known.isPresent()) {
      known.get().belongTo(account.id(), command, now);
      return known.get().id();
    }
    if (lines().size() >= MOST) {
      throw new Conflict("push.too-many-devices", "Turn another device off first.");
    }
    var device = new PushDevice(account.id(), command, now);
    devices.add(device);
    record("device.turned-on", null, command.name());
    return device.id();
  }

  /** Somebody else's device might as well not exist. */
  public void turnOff(long id) {
    var device =
        devices
            .find(id)
            .filter(one -> one.accountId() == account.id())
            .orElseThrow(() -> new NotFound("device", id));
    devices.remove(device);
    record("device.turned-off", device.name(), null);
  }

  private void record(String kind, Object from, Object to) {
    var me = account.technicianId();
    var happening = Happening.of(kind).change(from, to);
    history.add(me.isPresent() ? happening.technician(me.getAsLong()) : happening, clock.instant());
  }
}
