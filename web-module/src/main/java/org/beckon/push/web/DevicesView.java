package org.beckon.push.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.beckon.platform.web.Parameters;
import org.beckon.push.DeviceLine;
import org.beckon.push.OwnDevices;
import org.beckon.push.RegisterDevice;

/** On /my/alerts.xhtml: the devices on which somebody turned notifications on. */
@Named
@ViewScoped
public class DevicesView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject OwnDevices devices;
  @Inject Parameters sent;

  private List<DeviceLine> lines = List.of();
  private String publicKey;

  @PostConstruct
  void load() {
    lines = devices.lines();
    publicKey = devices.publicKey().orElse(null);
  }

  /** Called by the browser when its owner has allowed it. */
  public void register() {
    devices.register(
        new RegisterDevice(
            sent.text("deviceName"),
            sent.text("endpoint"),
            sent.text("p256dh"),
            sent.text("auth")));
    load();
  }

  public void turnOff() {
    devices.turnOff(sent.id("deviceId"));
    load();
  }

  public List<DeviceLine> getLines() {
    return lines;
  }

  /** Null while push is not configured. */
  public String getPublicKey() {
    return publicKey;
  }
}
