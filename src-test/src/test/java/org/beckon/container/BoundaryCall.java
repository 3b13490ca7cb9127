package org.beckon.container;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One method of a guarded boundary, called with nothing: who may not call learns nothing more. */
record BoundaryCall(String boundary, Method method, Set<String> roles) {

  private static final Map<Class<?>, Object> NOTHING =
      Map.of(long.class, 0L, int.class, 0, boolean.class, false);

  /** All there are. */
  static List<BoundaryCall> all() {
    return BoundaryTable.guarded().entrySet().stream()
        .flatMap(row -> of(row.getKey(), row.getValue()))
        .toList();
  }

  private static Stream<BoundaryCall> of(String boundary, Set<String> roles) {
    return Stream.of(type(boundary).getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .map(method -> new BoundaryCall(boundary, method, roles));
  }

  /** Whether the container lets the caller in; what becomes of the call does not matter. */
  boolean isRefused() {
    try {
      var bean = CDI.current().select(type(boundary)).get();
      method.invoke(bean, Stream.of(method.getParameterTypes()).map(NOTHING::get).toArray());
      return false;
    } catch (InvocationTargetException e) {
      return e.getCause() instanceof EJBAccessException;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(toString(), e);
    }
  }

  private static Class<?> type(String boundary) {
    try {
      return Class.forName("org.beckon." + boundary);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return boundary + "." + method.getName();
  }
}
