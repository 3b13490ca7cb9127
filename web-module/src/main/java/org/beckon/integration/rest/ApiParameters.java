package org.beckon.integration.rest;

import static org.eclipse.microprofile.openapi.OASFactory.createParameter;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.beckon.idempotency.rest.Write;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Describes what an operation takes besides its body. */
final class ApiParameters {

  static final String KEY = "IdempotencyKey";

  private final ApiSchemas schemas;

  ApiParameters(ApiSchemas schemas) {
    this.schemas = schemas;
  }

  Stream<Parameter> of(Method operation) {
    var own =
        Arrays.stream(operation.getParameters())
            .flatMap(
                one ->
                    one.isAnnotationPresent(BeanParam.class)
                        ? fields(one.getType())
                        : described(one, one.getParameterizedType()).stream());
    return operation.isAnnotationPresent(Write.class)
        ? Stream.concat(own, Stream.of(createParameter().ref(KEY)))
        : own;
  }

  private Stream<Parameter> fields(Class<?> bean) {
    return Arrays.stream(bean.getDeclaredFields())
        .flatMap(field -> described(field, field.getGenericType()).stream());
  }

  private Optional<Parameter> described(AnnotatedElement element, Type type) {
    var path = element.getAnnotation(PathParam.class);
    if (path != null) {
      return Optional.of(parameter(path.value(), In.PATH, type).required(true));
    }
    var header = element.getAnnotation(HeaderParam.class);
    if (header != null) {
      return Optional.of(
          parameter(header.value(), In.HEADER, type)
              .required(true)
              .description("The version you saw, from the field version of what you looked at")
              .example("\"3\""));
    }
    return Optional.ofNullable(element.getAnnotation(QueryParam.class))
        .map(query -> withDefault(parameter(query.value(), In.QUERY, type), element));
  }

  private Parameter parameter(String name, In in, Type type) {
    return createParameter().name(name).in(in).schema(schemas.of(type));
  }

  private static Parameter withDefault(Parameter parameter, AnnotatedElement element) {
    var otherwise = element.getAnnotation(DefaultValue.class);
    return otherwise == null ? parameter : parameter.description("Left out: " + otherwise.value());
  }
}
