package org.beckon.integration.rest;

import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Describes what is sent and what comes back: JSON mostly, and files. */
final class ApiBodies {

  private final ApiSchemas schemas;

  ApiBodies(ApiSchemas schemas) {
    this.schemas = schemas;
  }

  /** Empty for an operation without a body. */
  Optional<Content> sent(Method method, Object example) {
    var parts = Arrays.stream(method.getParameters()).filter(ApiBodies::isPart).toList();
    if (!parts.isEmpty()) {
      var form = createSchema().type(SchemaType.OBJECT);
      parts.forEach(part -> form.addProperty(part.getAnnotation(FormParam.class).value(), file()));
      return Optional.of(content(MediaType.MULTIPART_FORM_DATA, form, null));
    }
    return typeOf(method)
        .map(
            type ->
                type == InputStream.class
                    ? files(method.getAnnotation(Consumes.class))
                    : content(MediaType.APPLICATION_JSON, schemas.of(type), example));
  }

  /** What a method answers with that says so itself: a file, or JSON of its type. */
  Content answered(Method method, Type type) {
    var own = method.getAnnotation(Produces.class);
    return own == null
        ? content(MediaType.APPLICATION_JSON, schemas.of(type), null)
        : content(own.value()[0], createSchema().type(SchemaType.STRING), null);
  }

  /** Of the parameter that is neither in the address nor in a header. */
  static Optional<Type> typeOf(Method method) {
    return Arrays.stream(method.getParameters())
        .filter(
            one ->
                Stream.of(PathParam.class, QueryParam.class, BeanParam.class, FormParam.class)
                    .noneMatch(one::isAnnotationPresent))
        .map(Parameter::getParameterizedType)
        .findFirst();
  }

  private static boolean isPart(Parameter parameter) {
    return parameter.isAnnotationPresent(FormParam.class);
  }

  private static Content files(Consumes types) {
    var content = createContent();
    for (var type : types.value()) {
      content.addMediaType(type, createMediaType().schema(file()));
    }
    return content;
  }

  private static Schema file() {
    return createSchema().type(SchemaType.STRING).format("binary");
  }

  private static Content content(String mediaType, Schema schema, Object example) {
    var media = createMediaType().schema(schema);
    if (example != null) {
      media.example(example);
    }
    return createContent().addMediaType(mediaType, media);
  }
}
