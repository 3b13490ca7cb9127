package org.beckon.integration.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.platform.rest.RecordReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.junit.jupiter.api.Test;

class ApiDescriptionTest {

  @Test
  void no_resource_is_left_out() throws URISyntaxException, IOException {
    assertThat(compiled())
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(ApiDescription.RESOURCES);
  }

  @Test
  void every_operation_says_what_it_does() {
    assertThat(operations())
        .isNotEmpty()
        .allSatisfy(
            operation ->
                assertThat(operation.getAnnotation(Operation.class))
                    .as(operation.toString())
                    .isNotNull());
    assertThat(ApiDescription.RESOURCES)
        .allSatisfy(
            resource ->
                assertThat(ApiText.TAGS).containsKey(resource.getAnnotation(Tag.class).name()));
  }

  @Test
  void no_two_operations_have_one_name() {
    var addresses =
        operations()
            .collect(
                Collectors.groupingBy(
                    one -> ApiOperations.idOf(one.getDeclaringClass(), one),
                    Collectors.mapping(ApiDescriptionTest::address, Collectors.toSet())));

    assertThat(addresses.values()).allSatisfy(named -> assertThat(named).hasSize(1));
  }

  @Test
  void every_example_belongs_to_an_operation() {
    assertThat(operations().map(one -> ApiOperations.idOf(one.getDeclaringClass(), one)))
        .containsAll(ApiExamples.all().keySet());
  }

  @Test
  void every_example_can_be_sent_as_it_stands() {
    var examples = ApiExamples.all();

    assertThat(
            operations()
                .filter(
                    one -> examples.containsKey(ApiOperations.idOf(one.getDeclaringClass(), one)))
                .map(one -> read(one, examples)))
        .hasSameSizeAs(examples.keySet())
        .doesNotContainNull();
  }

  private static String address(Method operation) {
    return ApiOperations.verbOf(operation).orElseThrow()
        + ApiOperations.pathOf(operation.getDeclaringClass(), operation);
  }

  @SuppressWarnings("unchecked")
  private static Record read(Method operation, JsonObject examples) {
    var example = examples.get(ApiOperations.idOf(operation.getDeclaringClass(), operation));
    var body = (Class<Record>) ApiBodies.typeOf(operation).orElseThrow();
    var bytes = example.toString().getBytes(StandardCharsets.UTF_8);
    return new RecordReader()
        .readFrom(body, body, null, null, null, new ByteArrayInputStream(bytes));
  }

  private static Stream<Method> operations() {
    return ApiDescription.RESOURCES.stream()
        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
        .filter(method -> ApiOperations.verbOf(method).isPresent());
  }

  private static List<Class<?>> compiled() throws URISyntaxException, IOException {
    var root =
        java.nio.file.Path.of(
            ApiDescription.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (var files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith("Resource.class"))
          .<Class<?>>map(name -> loaded(name.replace(".class", "").replace('/', '.')))
          .filter(type -> type.isAnnotationPresent(Path.class))
          .toList();
    }
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
