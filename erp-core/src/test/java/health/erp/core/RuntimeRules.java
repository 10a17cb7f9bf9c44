package health.erp.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static health.erp.core.HouseConditions.dependWhere;
import static health.erp.core.HousePlan.WRITTEN_BY_HAND;
import static health.erp.core.HousePlan.activity;
import static health.erp.core.HousePlan.address;
import static health.erp.core.HousePlan.isInCore;
import static health.erp.core.HousePlan.module;
import static health.erp.core.HouseRule.rule;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import health.erp.core.jpa.HospitalPart;
import jakarta.persistence.Entity;
import java.util.Set;
import java.util.function.Predicate;

/** What is left to the runtime: the database, the hospital's isolation, time, ids and logs. */
final class RuntimeRules {
    private static final DescribedPredicate<JavaClass> OUTSIDE_JPA =
            describe("are outside core.jpa", c -> !isInCore(c, "jpa"));

    private static final Set<String> TIME = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.ZoneId.systemDefault",
            "java.util.Calendar.getInstance",
            "java.util.TimeZone.getDefault",
            "java.util.TimeZone.setDefault");

    private static final Set<String> IDS = Set.of("java.util.UUID.randomUUID", "java.lang.Math.random");

    private static final Set<String> NATIVE_QUERIES = Set.of(
            "jakarta.persistence.NamedNativeQueries",
            "jakarta.persistence.NamedNativeQuery",
            "jakarta.persistence.NamedStoredProcedureQueries",
            "jakarta.persistence.NamedStoredProcedureQuery",
            "org.hibernate.annotations.NamedNativeQuery",
            "org.hibernate.annotations.processing.SQL");

    @ArchTest
    static final ArchRule the_house_knows_no_framework = rule(
            noClasses()
                    .that(WRITTEN_BY_HAND)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            "org.springframework..",
                            "io.quarkus..",
                            "io.micronaut..",
                            "com.google.inject..",
                            "jakarta.inject..",
                            "jakarta.enterprise..",
                            "jakarta.ejb..",
                            "jakarta.ws.rs..",
                            "jakarta.servlet..",
                            "javax.inject..",
                            "javax.enterprise..",
                            "javax.ws.rs..",
                            "javax.servlet..")),
            "the same jar runs in Spring, in Quarkus and in main(): build objects with new, and wire them in the host");

    @ArchTest
    static final ArchRule hibernate_stays_in_core = rule(
            noClasses()
                    .that(WRITTEN_BY_HAND)
                    .and(OUTSIDE_JPA)
                    .and(describe("are outside tenancy", c -> !module(c).equals("tenancy")))
                    .should(dependWhere("use Hibernate", RuntimeRules::usesHibernate)),
            "modules are written against Jakarta Persistence: extend HospitalOwned and Store, and write queries in a"
                    + " *Store or *Queries, where org.hibernate.annotations.processing may check them");

    @ArchTest
    static final ArchRule jdbc_stays_in_core = rule(
            noClasses()
                    .that(WRITTEN_BY_HAND)
                    .and(OUTSIDE_JPA)
                    .and(describe("are outside tenancy.rows", c -> !isInTenancyRows(c)))
                    .and(describe(
                            "are not named in HouseRules.TAKES_JDBC_FROM_THE_HOST",
                            c -> !HouseRules.TAKES_JDBC_FROM_THE_HOST.contains(address(c))))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..")),
            "on a connection nothing but PostgreSQL keeps hospitals apart: write a query in a *Store or *Queries");

    @ArchTest
    static final ArchRule isolation_is_not_sidestepped = rule(
            noClasses()
                    .that(WRITTEN_BY_HAND)
                    .and(OUTSIDE_JPA)
                    .should()
                    .accessTargetWhere(
                            access("a row or a connection is reached past the hospital", RuntimeRules::sidesteps))
                    .orShould(dependWhere(
                            "use native SQL or a stateless session",
                            d -> NATIVE_QUERIES.contains(d.getTargetClass().getName())
                                    || d.getTargetClass().getName().startsWith("org.hibernate.StatelessSession"))),
            "Hibernate does not filter these by hospital: find the aggregate with its Store or with a query, change it by"
                    + " its own verb, delete by a query; what truly needs more goes into core.jpa, with a test for isolation");

    @ArchTest
    static final ArchRule entities_belong_to_a_hospital = rule(
            classes().that().areAnnotatedWith(Entity.class).should().beAssignableTo(HospitalPart.class),
            "a row without a hospital is everybody's: an aggregate root extends HospitalOwned, its parts HospitalPart");

    @ArchTest
    static final ArchRule nothing_hangs_on_the_thread = rule(
            noClasses().that(OUTSIDE_JPA).should(dependWhere("use a ThreadLocal", d -> d.getTargetClass()
                    .isAssignableTo(ThreadLocal.class))),
            "only the running transaction is bound to the thread: who calls and what for is an argument (Caller)");

    @ArchTest
    static final ArchRule time_comes_from_erp = rule(
            noClasses()
                    .that(WRITTEN_BY_HAND)
                    .should()
                    .accessTargetWhere(
                            access("the machine is asked for the time", a -> asksForTime(a) && !isDefaultClock(a))),
            "tests set the clock, and hospitals live in their own zones: use erp.now() and the hospital's zone");

    @ArchTest
    static final ArchRule ids_come_from_erp = rule(
            noClasses()
                    .that(WRITTEN_BY_HAND)
                    .and(describe("do not wire the defaults", c -> !address(c).equals(HouseRules.DEFAULTS)))
                    .should()
                    .accessTargetWhere(access(
                            "an id is made up",
                            a -> IDS.contains(name(a))
                                    || a.getTargetOwner().getPackageName().startsWith("com.github.f4b6a3"))),
            "ids are UUID version 7, so that new rows land side by side on disk: use erp.newId()");

    @ArchTest
    static final ArchRule no_standard_streams = rule(
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
            "a library does not talk to the console of its host: throw, return, or let the runtime log");

    @ArchTest
    static final ArchRule activities_do_not_log = rule(
            noClasses()
                    .that(describe(
                            "are outside the root of core, core.jpa and what works in the background",
                            c -> !isInCore(c, "")
                                    && !isInCore(c, "jpa")
                                    && !(isInCore(c) && HouseRules.CORE_BACKGROUND.contains(activity(c)))))
                    .should(dependWhere("log", RuntimeRules::logs)),
            "a log line can carry a patient's data, and the runtime already logs each call: publish an event or throw");

    /** Copies and removes what the database has of one hospital, tables of modules it does not know among it. */
    private static boolean isInTenancyRows(JavaClass type) {
        return module(type).equals("tenancy") && activity(type).equals("rows");
    }

    private static boolean usesHibernate(Dependency d) {
        var target = d.getTargetClass();
        var checkedQueries =
                resideInAnyPackage("org.hibernate.annotations.processing..").test(target)
                        && address(d.getOriginClass()).matches(".*(Store|Queries|\\.package-info)");
        return target.getPackageName().startsWith("org.hibernate") && !checkedQueries;
    }

    private static boolean sidesteps(JavaAccess<?> access) {
        return resideInAnyPackage("jakarta.persistence..", "org.hibernate..").test(access.getTargetOwner())
                && access.getTarget()
                        .getName()
                        .matches(
                                "remove|merge|getReference|unwrap|getDelegate|getEntityManagerFactory"
                                        + "|create(Named)?(Native|StoredProcedure)\\w+|(run|call)WithConnection|do(Returning)?Work");
    }

    private static boolean asksForTime(JavaAccess<?> access) {
        var target = access.getTarget();
        return TIME.contains(name(access))
                || (target.getOwner().getPackageName().startsWith("java.time")
                        && target.getName().equals("now"))
                || (target.getOwner().getName().equals("java.time.Clock")
                        && target.getName().matches("(system|tick).*"))
                || target.getFullName().equals("java.util.Date.<init>()");
    }

    private static boolean isDefaultClock(JavaAccess<?> access) {
        return address(access.getOriginOwner()).equals(HouseRules.DEFAULTS)
                && name(access).equals("java.time.Clock.systemUTC");
    }

    private static boolean logs(Dependency d) {
        return d.getTargetClass().getName().equals("java.lang.System$Logger")
                || resideInAnyPackage(
                                "org.slf4j..",
                                "java.util.logging..",
                                "org.apache.logging..",
                                "org.apache.commons.logging..",
                                "org.jboss.logging..")
                        .test(d.getTargetClass());
    }

    private static String name(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        return target.getOwner().getName() + "." + target.getName();
    }

    private static DescribedPredicate<JavaAccess<?>> access(String description, Predicate<JavaAccess<?>> wrong) {
        return describe(description, wrong);
    }

    private RuntimeRules() {}
}
