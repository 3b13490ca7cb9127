package org.beckon.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.beckon.system.BeckonProcess;

/** From {@code java -jar} to the sign-in page, and how much memory the server then has. */
final class StartBenchmark implements Benchmark {

  private static final int STARTS = 5;

  @Override
  public void run(Path jar, Path folder, Report report) throws Exception {
    var times = new ArrayList<Double>();
    var memory = new ArrayList<String>();
    for (var start = 0; start <= STARTS; start++) {
      var began = System.nanoTime();
      try (var beckon =
          new BeckonProcess(jar, folder, Map.of("BECKON_CLASS_SHARING", "true"), "--demo")) {
        signInPage(beckon);
        var took = (System.nanoTime() - began) / 1e6;
        if (start == 0) {
          report.line("first start (unpacks, creates the database): %.0f ms".formatted(took));
          awaitSharedClasses(folder);
        } else {
          times.add(took);
          memory.add(resident(beckon));
        }
      }
    }
    report.times("java -jar to the sign-in page", times);
    report.line("resident memory of the server: " + memory);
  }

  /** Written in the background after the first start. */
  private static void awaitSharedClasses(Path folder) throws Exception {
    var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (System.nanoTime() < deadline) {
      try (var releases = Files.newDirectoryStream(folder.resolve("runtime"))) {
        for (var release : releases) {
          if (anyShared(release.resolve("server"))) {
            return;
          }
        }
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new IllegalStateException("No shared classes after five minutes");
  }

  private static boolean anyShared(Path server) throws IOException {
    try (var archives = Files.newDirectoryStream(server, "*.classes")) {
      return archives.iterator().hasNext();
    }
  }

  private static void signInPage(BeckonProcess beckon) throws Exception {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(beckon.url() + "/login.xhtml")).build(),
                BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("The sign-in page answered " + answer.statusCode());
    }
  }

  /** As Linux counts it; elsewhere nothing. */
  private static String resident(BeckonProcess beckon) throws Exception {
    var status = Path.of("/proc", Long.toString(beckon.server().pid()), "status");
    if (!Files.exists(status)) {
      return "unknown";
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> line.replaceAll("\\D", ""))
          .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
          .findFirst()
          .orElse("unknown");
    }
  }
}
