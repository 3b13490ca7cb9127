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
 * the secret that signs them, a seed.
 */
public final class World {

  private World() {}

  /** Says {@code ready <mail port> <SMS port>}. */
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
    var sms = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    var gateway = new WorldSms(SmsMode.valueOf(arguments[1]), log, answers, random);
    sms.createContext("/send", gateway::take);
    sms.createContext("/find", gateway::find);
    sms.setExecutor(Executors.newCachedThreadPool());
    sms.start();
    System.out.println("ready " + mail.getPortAllocated() + " " + sms.getAddress().getPort());
    OtherJvm.untilParentEnds();
    Runtime.getRuntime().halt(0);
  }
}
