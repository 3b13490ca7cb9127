package org.beckon.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One start of Beckon, from the command line to the ready line, and on to its end. */
final class Launcher {

  private static final int REFUSED = 1;
  private static final int BROKEN = 2;
  private static final int SERVER_DIED = 3;

  private final Console console;
  private final Shutdown shutdown;
  private final Options options;
  private final Settings settings;
  private final Release release;

  private Launcher(Console console, Shutdown shutdown, Options options) {
    this.console = console;
    this.shutdown = shutdown;
    this.options = options;
    this.release = Release.current();
    this.settings = Settings.read(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  /** Called by {@link Main} once the Java is known to be new enough. */
  static void start(String... arguments) {
    var console = new Console(System.out, System.err);
    Logger.getLogger("").setLevel(Level.WARNING);
    var shutdown = new Shutdown(console);
    try {
      var options = Options.parse(arguments);
      shutdown.exit(new Launcher(console, shutdown, options).run());
    } catch (CannotStart e) {
      if (!shutdown.begun()) {
        console.refuse(e.getMessage());
      }
      shutdown.exit(REFUSED);
    } catch (RuntimeException e) {
      // The outermost edge: a fault of our own must not look like a clean end.
      console.complain(e);
      shutdown.exit(BROKEN);
    }
  }

  private int run() {
    if (options.help()) {
      console.say(Options.HELP);
      return 0;
    }
    console.say("Beckon " + release.version());
    return options.version() ? 0 : serve();
  }

  private int serve() {
    settings.unknown().forEach(name -> console.complain("there is no setting " + name));
    var home = DataDirectory.open(settings.home());
    shutdown.then(home::close);
    Ports.requireFree(settings.address(), settings.port(), "BECKON_PORT");
    var installation = new Installation(home.runtime().resolve(release.id()));
    // Side by side: on a first start, both unpack for a while.
    var unpacking = CompletableFuture.supplyAsync(() -> Payload.install(installation, release));
    // Nobody writes into the data directory once it is let go.
    shutdown.then(() -> unpacking.handle((payload, failure) -> payload).join());
    var database = database(home, installation);
    var starting = CompletableFuture.runAsync(database::start);
    shutdown.then(() -> starting.handle((started, failure) -> started).join());
    var environment = environment(home);
    environment.putAll(asEnvironment(database.access()));
    if (options.demo()) {
      environment.putAll(new Demonstration(settings, home).start(shutdown, console));
    }
    var payload = result(unpacking);
    var server = new ServerProcess(new ServerCommand(payload, settings), home, console);
    server.start(payload, environment);
    shutdown.then(server::stop);
    result(starting);
    database.watch(console);
    console.sayWithTime("database ready: " + database.description());
    server.mayUseDatabase();
    server.awaitReady();
    console.sayWithTime("ready at " + url() + "/");
    installation.deleteOthers();
    return end(server);
  }

  private Map<String, String> environment(DataDirectory home) {
    var environment = new HashMap<>(settings.asEnvironment());
    environment.put("BECKON_HOME", home.home().toString());
    environment.put("BECKON_ADDRESS", settings.address());
    environment.put("BECKON_PORT", Integer.toString(settings.port()));
    environment.putIfAbsent("BECKON_URL", url());
    environment.putIfAbsent("BECKON_BROKER_DIRECTORY", home.broker().toString());
    return environment;
  }

  private static Map<String, String> asEnvironment(Database.Access access) {
    return Map.of(
        "BECKON_DATABASE_URL", access.url(),
        "BECKON_DATABASE_USER", access.user(),
        "BECKON_DATABASE_PASSWORD", access.password());
  }

  private Database database(DataDirectory home, Installation installation) {
    return settings.text("BECKON_DATABASE_URL").isPresent()
        ? ExternalDatabase.at(settings)
        : embeddedDatabase(home, installation);
  }

  private Database embeddedDatabase(DataDirectory home, Installation installation) {
    var archive =
        PostgresArchive.name(System.getProperty("os.name"), System.getProperty("os.arch"));
    var folder =
        installation.part(
            "postgresql", part -> PostgresArchive.unpack(release.archive(archive), part));
    var database =
        new EmbeddedDatabase(
            home, new PostgresPrograms(folder, home.run()), settings.databasePort());
    shutdown.then(database::stop);
    return database;
  }

  private static <T> T result(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof CannotStart reason ? reason : e;
    }
  }

  private int end(ServerProcess server) {
    var code = server.awaitEnd();
    if (!shutdown.begun()) {
      console.complain("the server ended unexpectedly with exit code " + code);
    }
    return SERVER_DIED;
  }

  private String url() {
    var host = settings.address().equals("0.0.0.0") ? "localhost" : settings.address();
    return "http://%s:%d".formatted(host, settings.port());
  }
}
