package org.beckon.reliability;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;

/** Runs inside a server under test: classes that lie in a folder come from there. */
public final class MutationAgent {

  private MutationAgent() {}

  /**
   * Called by Java before the server starts.
   *
   * @param folder with the mutated classes
   */
  public static void premain(String folder, Instrumentation instrumentation) {
    instrumentation.addTransformer(new FromFolder(Path.of(folder)));
  }

  /** Needs nothing but the JDK: the server does not have our other classes. */
  private static final class FromFolder implements ClassFileTransformer {

    private final Path folder;

    FromFolder(Path folder) {
      this.folder = folder;
    }

    @Override
    public byte[] transform(
        ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] was) {
      if (name == null || !name.startsWith("org/beckon/")) {
        return null;
      }
      var mutated = folder.resolve(name + ".class");
      try {
        return Files.exists(mutated) ? Files.readAllBytes(mutated) : null;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
