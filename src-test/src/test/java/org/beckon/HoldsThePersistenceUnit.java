package org.beckon;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A bean that works with the persistence unit in its caller's name, itself or through what it
 * injects. In a WAR that goes well; in an EAR the unit is the core's, and is found inside its EJBs
 * only.
 */
final class HoldsThePersistenceUnit extends DescribedPredicate<JavaClass> {

  static final HoldsThePersistenceUnit WITHOUT_AN_EJB = new HoldsThePersistenceUnit();

  private static final List<Class<? extends java.lang.annotation.Annotation>> EJB =
      List.of(Stateless.class, Singleton.class, MessageDriven.class);

  private HoldsThePersistenceUnit() {
    super("work with the persistence unit and are no EJBs");
  }

  @Override
  public boolean test(JavaClass bean) {
    return holds(bean, new HashSet<>());
  }

  private static boolean holds(JavaClass bean, Set<JavaClass> seen) {
    if (!seen.add(bean) || EJB.stream().anyMatch(bean::isAnnotatedWith)) {
      return false;
    }
    return bean.getFields().stream()
        .anyMatch(
            field ->
                field.isAnnotatedWith(PersistenceContext.class)
                    || field.isAnnotatedWith(Inject.class) && holds(type(field), seen));
  }

  private static JavaClass type(JavaField field) {
    return field.getRawType();
  }
}
