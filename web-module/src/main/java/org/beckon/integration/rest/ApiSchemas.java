package org.beckon.integration.rest;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.beckon.platform.Page;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Describes what travels: records become named schemas, the rest stands where it is used. */
final class ApiSchemas {

  private static final Map<Type, Kind> SIMPLE =
      Map.ofEntries(
          Map.entry(String.class, new Kind(SchemaType.STRING, null)),
          Map.entry(boolean.class, new Kind(SchemaType.BOOLEAN, null)),
          Map.entry(Boolean.class, new Kind(SchemaType.BOOLEAN, null)),
          Map.entry(int.class, new Kind(SchemaType.INTEGER, "int32")),
          Map.entry(Integer.class, new Kind(SchemaType.INTEGER, "int32")),
          Map.entry(long.class, new Kind(SchemaType.INTEGER, "int64")),
          Map.entry(Long.class, new Kind(SchemaType.INTEGER, "int64")),
          Map.entry(Double.class, new Kind(SchemaType.NUMBER, "double")),
          Map.entry(Instant.class, new Kind(SchemaType.STRING, "date-time")),
          Map.entry(LocalDate.class, new Kind(SchemaType.STRING, "date")),
          Map.entry(LocalTime.class, new Kind(SchemaType.STRING, "time")),
          Map.entry(ZoneId.class, new Kind(SchemaType.STRING, null)));

  private final Components components;

  ApiSchemas(Components components) {
    this.components = components;
  }

  Schema of(Type type) {
    if (type instanceof ParameterizedType generic) {
      var items = of(generic.getActualTypeArguments()[0]);
      return generic.getRawType() == Page.class ? page(items) : array(items);
    }
    var raw = (Class<?>) type;
    if (raw.isEnum()) {
      return constants(raw);
    }
    return raw.isRecord() ? named(raw) : simple(raw);
  }

  private static Schema array(Schema items) {
    return createSchema().type(SchemaType.ARRAY).items(items);
  }

  private Schema page(Schema items) {
    return createSchema()
        .type(SchemaType.OBJECT)
        .addProperty("items", array(items))
        .addProperty("total", of(long.class).description("How many the filter matches"))
        .addProperty("offset", of(int.class));
  }

  private static Schema constants(Class<?> type) {
    var names = Arrays.stream(type.getEnumConstants()).map(one -> ((Enum<?>) one).name());
    return createSchema().type(SchemaType.STRING).enumeration(List.copyOf(names.toList()));
  }

  private static Schema simple(Class<?> type) {
    var kind = SIMPLE.get(type);
    if (kind == null) {
      throw new IllegalStateException("The API cannot describe " + type);
    }
    var schema = createSchema().type(kind.type());
    return kind.format() == null ? schema : schema.format(kind.format());
  }

  /** Entered by name before its parts are looked at, which may hold it again. */
  private Schema named(Class<?> type) {
    var name = nameOf(type);
    if (components.getSchemas() == null || !components.getSchemas().containsKey(name)) {
      var schema = createSchema().type(SchemaType.OBJECT);
      components.addSchema(name, schema);
      for (var component : type.getRecordComponents()) {
        schema.addProperty(component.getName(), of(component.getGenericType()));
        if (component.getType().isPrimitive()) {
          schema.addRequired(component.getName());
        }
      }
    }
    return createSchema().ref("#/components/schemas/" + name);
  }

  static String nameOf(Class<?> type) {
    var outer = type.getDeclaringClass();
    return outer == null ? type.getSimpleName() : nameOf(outer) + "." + type.getSimpleName();
  }

  private record Kind(SchemaType type, String format) {}
}
