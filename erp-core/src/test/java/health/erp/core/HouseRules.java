package health.erp.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import health.erp.core.event.DomainEvent;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;

/** The rules every module of the house keeps. */
public final class HouseRules {

    @ArchTest
    static final ArchRule activities_form_no_cycles =
            slices().matching("health.erp.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_activity_looks_back_at_the_door = noClasses()
            .that()
            .resideInAPackage("health.erp.*.*..")
            .and()
            .resideOutsideOfPackage("health.erp.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("health.erp.lab", "health.erp.billing", "health.erp.hr")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_domain_knows_no_framework = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.inject..", "jakarta.enterprise..", "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule hibernate_stays_in_core = noClasses()
            .that()
            .resideOutsideOfPackages("health.erp.core.jpa", "health.erp.tenancy..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.hibernate..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .that(not(simpleNameEndingWith("MapperImpl")))
            .should()
            .haveNameMatching(
                    ".*\\.(Default\\w+|Abstract\\w+|Base\\w+|\\w+(Impl|Manager|Helper|Utils?|Dto|DTO|VO|Service))");

    @ArchTest
    static final ArchRule entities_have_no_setters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotStartingWith("set")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entities_change_only_from_inside = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .arePublic()
            .should()
            .haveNameMatching("(get|is)[A-Z].*|equals|hashCode|toString")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule events_are_records = classes()
            .that(assignableTo(DomainEvent.class))
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule stores_and_mappers_stay_private = classes()
            .that()
            .haveSimpleNameEndingWith("Mapper")
            .or()
            .haveNameMatching(".*\\.\\w+Store")
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule time_comes_from_erp = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .because("tests set the clock: use erp.now()");

    @ArchTest
    static final ArchRule fields_are_private =
            fields().that().areNotStatic().should().notBePublic().allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_standard_streams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    private HouseRules() {}
}
