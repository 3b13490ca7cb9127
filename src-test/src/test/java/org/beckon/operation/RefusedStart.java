package org.beckon.operation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A start of the real jar that is meant to fail, and what the operator sees of it.
 *
 * @param complaints the lines on the standard error
 */
record RefusedStart(int exitCode, List<String> complaints) {

  private static final int PATIENCE_MINUTES = 3;

  /**
   * @param settings environment variables; of ours nothing else is set
   */
  static RefusedStart of(Path jar, Map<String, String> settings) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(java, "-jar", jar.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> name.startsWith("BECKON_"));
    builder.environment().putAll(settings);
    var process = builder.start();
    var complaints = CompletableFuture.supplyAsync(() -> complaintsOf(process));
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroy();
      throw new IllegalStateException("It started, or hangs: " + complaints.join());
    }
    return new RefusedStart(process.exitValue(), complaints.join());
  }

  private static List<String> complaintsOf(Process process) {
    try {
      var text = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().toList();
    } catch (IOException e) {
      return List.of(e.toString());
    }
  }
}
