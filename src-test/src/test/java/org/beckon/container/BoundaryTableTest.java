package org.beckon.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BoundaryTableTest {

  @Test
  void every_boundary_is_in_the_table_with_the_roles_it_names() {
    assertThat(BoundaryTable.rows()).isEqualTo(annotated());
  }

  private static Map<String, Set<String>> annotated() {
    return new ClassFileImporter()
        .withImportOption(new DoNotIncludeTests()).importPackages("org.beckon").stream()
            .filter(type -> type.isAnnotatedWith(Stateless.class))
            .collect(
                Collectors.toMap(
                    type -> type.getName().substring("org.beckon.".length()),
                    BoundaryTableTest::roles,
                    (one, other) -> one,
                    TreeMap::new));
  }

  private static Set<String> roles(JavaClass boundary) {
    return boundary
        .tryGetAnnotationOfType(RolesAllowed.class)
        .map(allowed -> Set.of(allowed.value()))
        .orElse(Set.of(BoundaryTable.EVERYBODY));
  }
}
