package org.beckon.platform.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.beckon.platform.Invalid;

/**
 * Makes records of JSON objects. What does not fit is refused with the path of the field, and so is
 * a field nobody knows: in a request that replaces something, a misspelled name would delete.
 * Components of a primitive type must be given.
 */
final class JsonRecords {

  private static final String WHOLE_NUMBER = "must be a whole number";

  private JsonRecords() {}

  static Record read(Class<?> type, JsonValue value) {
    return record("", type, object("body", value));
  }

  private static Record record(String path, Class<?> type, JsonObject object) {
    var components = type.getRecordComponents();
    refuseUnknown(path, components, object.keySet());
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var values =
        Arrays.stream(components)
            .map(
                one -> value(path + one.getName(), one.getGenericType(), object.get(one.getName())))
            .toArray();
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return (Record) constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      throw refused.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(refused);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  private static void refuseUnknown(String path, RecordComponent[] components, Set<String> given) {
    var known = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
    given.stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new Invalid(path + name, "is not known here");
            });
  }

  private static Object value(String path, Type type, JsonValue value) {
    if (value == null || value == JsonValue.NULL) {
      if (type instanceof Class<?> raw && raw.isPrimitive()) {
        throw new Invalid(path, "must be given");
      }
      return null;
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list(path, list.getActualTypeArguments()[0], value);
    }
    var raw = (Class<?>) type;
    if (raw.isRecord()) {
      return record(path + ".", raw, object(path, value));
    }
    return simple(path, raw, value);
  }

  private static List<Object> list(String path, Type type, JsonValue value) {
    if (!(value instanceof JsonArray array)) {
      throw new Invalid(path, "must be a JSON array");
    }
    var items = new ArrayList<>(array.size());
    for (var i = 0; i < array.size(); i++) {
      var at = path + "[" + i + "]";
      if (array.get(i) == JsonValue.NULL) {
        throw new Invalid(at, "must be given");
      }
      items.add(value(at, type, array.get(i)));
    }
    return items;
  }

  private static Object simple(String path, Class<?> type, JsonValue value) {
    if (type == boolean.class || type == Boolean.class) {
      return truth(path, value);
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return number(path, type, value);
    }
    if (value instanceof JsonString text) {
      return Texts.read(path, type, text.getString());
    }
    throw new Invalid(path, "must be a text");
  }

  private static boolean truth(String path, JsonValue value) {
    if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
      throw new Invalid(path, "must be true or false");
    }
    return value == JsonValue.TRUE;
  }

  private static Number number(String path, Class<?> type, JsonValue value) {
    var isDouble = type == double.class || type == Double.class;
    if (!(value instanceof JsonNumber number)) {
      throw new Invalid(path, isDouble ? "must be a number" : WHOLE_NUMBER);
    }
    try {
      if (isDouble) {
        return number.doubleValue();
      }
      return type == long.class || type == Long.class
          ? (Number) number.longValueExact()
          : (Number) number.intValueExact();
    } catch (ArithmeticException notWhole) {
      throw new Invalid(path, WHOLE_NUMBER);
    }
  }

  private static JsonObject object(String path, JsonValue value) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new Invalid(path, "must be a JSON object");
  }
}
