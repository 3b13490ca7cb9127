package org.beckon;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.ejb.Stateless;
import jakarta.faces.view.ViewScoped;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/** The drawing in docs/developing.md, in a form that can fail. */
@AnalyzeClasses(
    packages = "org.beckon",
    importOptions = {DoNotIncludeTests.class, DoNotIncludeKits.class})
class ArchitectureTest {

  /** Of the core; a page may show what several features know. */
  @ArchTest
  static final ArchRule features_do_not_go_in_circles =
      slices().matching("org.beckon.(*)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule platform_knows_no_feature =
      noClasses()
          .that()
          .resideInAPackage("..platform..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.beckon.customer..",
              "org.beckon.job..",
              "org.beckon.appointment..",
              "org.beckon.technician..",
              "org.beckon.schedule..",
              "org.beckon.dispatch..",
              "org.beckon.board..",
              "org.beckon.history..",
              "org.beckon.integration..",
              "org.beckon.notification..");

  @ArchTest
  static final ArchRule notification_does_not_know_why =
      noClasses()
          .that()
          .resideInAPackage("..notification..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.beckon.job..",
              "org.beckon.appointment..",
              "org.beckon.schedule..",
              "org.beckon.dispatch..",
              "org.beckon.board..");

  @ArchTest
  static final ArchRule the_core_does_not_know_its_callers =
      noClasses()
          .that()
          .resideOutsideOfPackages("..web", "..rest", "..soap", "..batch", "..security")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..web",
              "..rest",
              "..soap",
              "..batch",
              "jakarta.faces..",
              "jakarta.ws.rs..",
              "org.primefaces..");

  @ArchTest
  static final ArchRule callers_do_not_reach_into_persistence =
      noClasses()
          .that()
          .resideInAnyPackage("..web", "..rest", "..soap")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.persistence..")
          .orShould()
          .dependOnClassesThat()
          .areAnnotatedWith(Entity.class);

  @ArchTest
  static final ArchRule callers_reach_the_database_through_ejbs =
      noClasses()
          .that()
          .resideInAnyPackage("..web", "..rest", "..soap", "..batch")
          .should()
          .dependOnClassesThat(HoldsThePersistenceUnit.WITHOUT_AN_EJB);

  @ArchTest
  static final ArchRule time_comes_from_the_clock =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.beckon.benchmark..", "org.beckon.reliability..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Date.class);

  @ArchTest
  static final ArchRule entities_have_no_setters =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .should()
          .haveNameNotMatching("set[A-Z].*");

  @ArchTest
  static final ArchRule pages_stay_behind_pages =
      classes().that().areAnnotatedWith(ViewScoped.class).should().resideInAPackage("..web");

  @ArchTest
  static final ArchRule resources_are_called_resources =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .resideInAPackage("..rest")
          .andShould()
          .haveSimpleNameEndingWith("Resource");

  @ArchTest
  static final ArchRule boundaries_say_who_may_call =
      classes()
          .that()
          .areAnnotatedWith(Stateless.class)
          .should()
          .beAnnotatedWith(jakarta.annotation.security.RolesAllowed.class)
          .orShould()
          .beAnnotatedWith(jakarta.annotation.security.PermitAll.class);

  @ArchTest
  static final ArchRule no_words_that_mean_nothing =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils");

  /** The launcher is what the operator sees on the console; nobody else writes there. */
  @ArchTest
  static final ArchRule output_goes_to_the_log =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.beckon.launcher..",
              "org.beckon.server..",
              "org.beckon.benchmark..",
              "org.beckon.reliability..")
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule exceptions_have_names =
      GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
}
