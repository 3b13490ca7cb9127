package org.beckon.platform;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.Iterator;
import java.util.List;

/** Every bean of one kind, as a test plugged them in. */
final class Plugged<T> implements Instance<T> {

  private final List<Object> all;
  private final Class<?> kind;

  Plugged(Field field, List<Object> all) {
    this.all = all;
    this.kind = (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
  }

  @Override
  @SuppressWarnings("unchecked")
  public Iterator<T> iterator() {
    return (Iterator<T>) all.stream().filter(kind::isInstance).iterator();
  }

  @Override
  public T get() {
    return iterator().next();
  }

  @Override
  public boolean isUnsatisfied() {
    return !iterator().hasNext();
  }

  @Override
  public boolean isAmbiguous() {
    return false;
  }

  @Override
  public Instance<T> select(Annotation... qualifiers) {
    return this;
  }

  @Override
  public <U extends T> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends T> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void destroy(T instance) {}

  @Override
  public Handle<T> getHandle() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterable<? extends Handle<T>> handles() {
    throw new UnsupportedOperationException();
  }
}
