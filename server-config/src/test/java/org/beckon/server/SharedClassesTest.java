package org.beckon.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class SharedClassesTest {

  @Test
  void the_classes_of_the_class_path_are_read_from_what_the_jvm_says() throws Exception {
    assertThat(SharedClasses.namesIn(classLoaders()))
        .contains(getClass().getName())
        .doesNotContain(String.class.getName());
  }

  @Test
  void nothing_is_read_from_the_words_of_another_jvm() {
    assertThat(SharedClasses.namesIn("no class loaders here")).isEmpty();
    assertThat(
            SharedClasses.namesIn(
                """
                +-- <bootstrap>
                      |
                      Classes: java.lang.Object
                               java.lang.String
                """))
        .isEmpty();
  }

  private static String classLoaders() throws Exception {
    return (String)
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "vmClassloaders",
                new Object[] {new String[] {"show-classes=true"}},
                new String[] {String[].class.getName()});
  }
}
