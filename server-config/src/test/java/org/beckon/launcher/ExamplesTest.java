package org.beckon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** What we give operators names every setting, and no setting that there is not. */
class ExamplesTest {

  private static final Path EXAMPLES = Path.of("examples");
  private static final Path OPERATIONS = Path.of("..", "docs", "operations.md");
  private static final Pattern NAME = Pattern.compile("BECKON_[A-Z]+(?:_[A-Z]+)*");
  private static final Pattern LINE = Pattern.compile("(?m)^#?(BECKON_[A-Z_]+)=(.*)$");

  /** Shown by example, since leaving them out means something else than any value. */
  private static final Set<String> BY_EXAMPLE =
      Set.of(Settings.HOME, "BECKON_DATABASE_URL", "BECKON_BROKER_URL");

  @Test
  void every_setting_that_an_example_names_exists() throws IOException {
    for (var example : examples()) {
      assertThat(names(example)).as(example.toString()).isSubsetOf(defaults().keySet());
    }
  }

  @Test
  void the_environment_file_has_every_setting_once_with_the_value_it_has_when_left_out()
      throws IOException {
    var lines = LINE.matcher(Files.readString(EXAMPLES.resolve("beckon.env"))).results().toList();
    var values = lines.stream().collect(Collectors.toMap(l -> l.group(1), l -> l.group(2)));

    assertThat(values.keySet()).isEqualTo(defaults().keySet());
    var wrong = new TreeMap<>(values);
    wrong.keySet().removeAll(BY_EXAMPLE);
    wrong.entrySet().removeIf(e -> e.getValue().equals(defaults().get(e.getKey())));
    assertThat(wrong).isEmpty();
  }

  @Test
  void operations_names_every_setting_and_no_other() throws IOException {
    assertThat(names(OPERATIONS)).isEqualTo(defaults().keySet());
  }

  @Test
  void operations_says_what_every_example_is_for() throws IOException {
    var text = Files.readString(OPERATIONS);

    assertThat(examples()).allMatch(example -> text.contains(example.getFileName().toString()));
  }

  @Test
  void the_brokers_part_is_well_formed() throws Exception {
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(EXAMPLES.resolve("artemis.xml").toFile());

    assertThat(document.getElementsByTagName("queue").getLength()).isEqualTo(3);
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.sorted().toList();
    }
  }

  private static Set<String> names(Path file) throws IOException {
    return NAME.matcher(Files.readString(file))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of everything there is, by the name of the environment variable. */
  private static Map<String, String> defaults() {
    var defaults = new TreeMap<String, String>();
    defaults.putAll(read("META-INF/microprofile-config.properties"));
    defaults.putAll(read("settings.properties"));
    defaults.put(Settings.HOME, "~/.beckon");
    return defaults;
  }

  private static Map<String, String> read(String resource) {
    var properties = new Properties();
    try (var in = KnownSettings.class.getResourceAsStream(resource)) {
      properties.load(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(KnownSettings::variable, properties::getProperty));
  }
}
