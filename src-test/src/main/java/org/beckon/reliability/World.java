package org.beckon.reliability;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Executors;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Everybody who is told something, and their providers: a process of its own that is never killed.
 * Arguments: the file of its log, how the SMS gateway is (an {@link SmsMode}), where answers go,
 * the secret that signs them, a seed, and the key by which push services know the servers.
 */
public final class World {

  private World() {}

  /**
   * What it says when it is ready.
   *
   * @param browserKey the public key of every browser, base64url
   * @param browserSecret the secret that they share with us, base64url
   */
  record Said(
      int mailPort,
      int smsPort,
      int callsPort,
      int pushPort,
      String browserKey,
      String browserSecret) {

    static Said of(String line) {
      var words = line.split(" ");
      return new Said(
          Integer.parseInt(words[1]),
          Integer.parseInt(words[2]),
          Integer.parseInt(words[3]),
          Integer.parseInt(words[4]),
          words[5],
          words[6]);
    }
  }

  /** Says {@code ready}, the ports of mail, SMS, calls and push, and the keys of the browsers. */
  public static void main(String[] arguments) throws IOException {
    var log = new WorldLog(Path.of(arguments[0]));
    var random = new Random(Long.parseLong(arguments[4]));
    var answers = new WorldAnswers(arguments[2], arguments[3], log, random);
    var mail =
        new SMTPServer.Builder()
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .port(0)
            .maxConnections(500)
            .messageHandler(new WorldMail(log, answers)::take)
            .build();
    mail.start();
    var mode = SmsMode.valueOf(arguments[1]);
    var sms =
        mode == SmsMode.SMPP
            ? new WorldCarrier(log, answers).port()
            : gateway(new WorldSms(mode, log, answers, random));
    var calls = new WorldCalls(log, random);
    var push = new WorldPush(arguments[5], Town.TECHNICIANS, log);
    var keys = push.keys();
    System.out.printf(
        "ready %d %d %d %d %s %s%n",
        mail.getPortAllocated(), sms, calls.port(), push.port(), keys.p256dh(), keys.auth());
    OtherJvm.untilParentEnds();
    Runtime.getRuntime().halt(0);
  }

  private static int gateway(WorldSms gateway) throws IOException {
    var sms = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    sms.createContext("/send", gateway::take);
    sms.createContext("/find", gateway::find);
    sms.setExecutor(Executors.newCachedThreadPool());
    sms.start();
    return sms.getAddress().getPort();
  }
}
