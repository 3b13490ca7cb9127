package org.beckon.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts beans together as the container does, by type and field, for tests that have none. Every
 * bean is one object; what is put in beforehand is used as it is.
 */
public final class Wiring {

  private final Map<Class<?>, Object> beans = new HashMap<>();
  private final List<Object> fired = new ArrayList<>();
  private final List<Object> plugged = new ArrayList<>();
  private final Properties config = new Properties();
  private final EntityManager em;

  public Wiring(EntityManager em, Clock clock, Caller caller) {
    this.em = em;
    beans.put(EntityManager.class, em);
    beans.put(Clock.class, clock);
    beans.put(Caller.class, caller);
    beans.put(Event.class, new RecordedEvent<>(fired));
    try (var file = Wiring.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
      config.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another person's session: the same clock and configuration, other beans. */
  public Wiring with(EntityManager other, Caller caller) {
    var wiring = new Wiring(other, (Clock) beans.get(Clock.class), caller);
    wiring.config.putAll(config);
    return wiring;
  }

  /** Instead of what the class would be. */
  public <T> Wiring put(Class<T> type, T bean) {
    beans.put(type, bean);
    return this;
  }

  /** For those who ask for every bean of a kind; without this there is none. */
  public Wiring plug(Object bean) {
    plugged.add(bean);
    return this;
  }

  /** A configuration value other than the default. */
  public Wiring set(String name, String value) {
    config.setProperty(name, value);
    return this;
  }

  /** Every event fired so far, in order. */
  public List<Object> fired() {
    return fired;
  }

  public EntityManager em() {
    return em;
  }

  public <T> T get(Class<T> type) {
    if (!beans.containsKey(type)) {
      beans.put(type, create(type));
      fill(beans.get(type));
    }
    return type.cast(beans.get(type));
  }

  private static Object create(Class<?> type) {
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Put a " + type + " in first", e);
    }
  }

  private void fill(Object bean) {
    for (var field : bean.getClass().getDeclaredFields()) {
      if (field.isAnnotationPresent(ConfigProperty.class)) {
        assign(field, bean, converted(field));
      } else if (field.getType() == Instance.class) {
        assign(field, bean, new Plugged<>(field, plugged));
      } else if (field.isAnnotationPresent(Inject.class)
          || field.isAnnotationPresent(PersistenceContext.class)
          || field.isAnnotationPresent(Resource.class) && field.getType() == DataSource.class) {
        assign(field, bean, get(field.getType()));
      }
    }
  }

  private Object converted(Field field) {
    var name = field.getAnnotation(ConfigProperty.class).name();
    var text = config.getProperty(name);
    var type = field.getType();
    if (type == boolean.class) {
      return Boolean.valueOf(text);
    }
    if (type == int.class) {
      return Integer.valueOf(text);
    }
    if (type == java.time.ZoneId.class) {
      return java.time.ZoneId.of(text);
    }
    if (type == java.time.LocalTime.class) {
      return java.time.LocalTime.parse(text);
    }
    if (type == java.time.Duration.class) {
      return java.time.Duration.parse(text);
    }
    if (type == java.util.Optional.class) {
      return java.util.Optional.ofNullable(text).filter(t -> !t.isEmpty());
    }
    return text;
  }

  private static void assign(Field field, Object bean, Object value) {
    try {
      field.setAccessible(true);
      field.set(bean, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field.toString(), e);
    }
  }
}
