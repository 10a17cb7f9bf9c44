package health.erp.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static health.erp.core.HouseConditions.be;
import static health.erp.core.HousePlan.WRITTEN_BY_HAND;
import static health.erp.core.HousePlan.address;
import static health.erp.core.HousePlan.isInActivity;
import static health.erp.core.HouseRule.rule;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import health.erp.core.event.DomainEvent;
import health.erp.core.jpa.Store;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What classes are called and how they are built. */
final class ModelRules {
    private static final DescribedPredicate<JavaClass> ENTITIES =
            describe("are entities", c -> c.isAnnotatedWith(Entity.class) || c.isAnnotatedWith(MappedSuperclass.class));

    /** A class of an activity that holds the runtime offers its use cases, unless it is a store. */
    private static final DescribedPredicate<JavaClass> USE_CASES = describe(
            "are use cases",
            c -> isInActivity(c)
                    && c.getFields().stream().anyMatch(f -> f.getRawType().isEquivalentTo(Erp.class))
                    && !c.isAssignableTo(Store.class));

    private static final Set<String> INEXACT = Set.of(
            "float",
            "double",
            "java.lang.Float",
            "java.lang.Double",
            "java.util.OptionalDouble",
            "java.util.stream.DoubleStream");

    @ArchTest
    static final ArchRule names_say_what_a_class_is = rule(
            noClasses()
                    .that(WRITTEN_BY_HAND)
                    .should()
                    .haveNameMatching(".*[.$]((Default|Abstract|Base)[A-Z]\\w*"
                            + "|\\w*(Impl|Manager|Helper|Utils?|Dto|DTO|VO|Service))"),
            "these words say nothing of a hospital: call use cases after what is worked on (LabOrders), a pure rule after"
                    + " what it decides (DeltaCheck), an adapter after its technology (RedisCache), what goes out a View");

    @ArchTest
    static final ArchRule entities_have_no_setters = rule(
            methods().that().areDeclaredInClassesThat(ENTITIES).should().haveNameNotMatching("set([A-Z].*)?"),
            "an aggregate guards its own rules: give it a verb of the trade (cancel, verify) that checks its state,"
                    + " changes it and returns the event");

    @ArchTest
    static final ArchRule entities_change_only_from_inside = rule(
            methods()
                    .that()
                    .areDeclaredInClassesThat(ENTITIES)
                    .and()
                    .arePublic()
                    .should(be("only read", (method, problems) -> {
                        if (!onlyReads(method)) {
                            problems.accept(method.getDescription());
                        }
                    })),
            "public to read, package-private to change: offer get.., is.., has.., may.. or can.. that answer and set no"
                    + " field, and make the verb package-private so that only the use case calls it");

    @ArchTest
    static final ArchRule events_are_records = rule(
            classes()
                    .that()
                    .areAssignableTo(DomainEvent.class)
                    .and()
                    .areNotInterfaces()
                    .should()
                    .beRecords(),
            "what happened does not change: nest a record, named in the past tense, in the activity's sealed event");

    @ArchTest
    static final ArchRule stores_mappers_and_queries_stay_private = rule(
            classes()
                    .that(WRITTEN_BY_HAND)
                    .and(describe("are stores, mappers or queries", ModelRules::isStoreMapperOrQueries))
                    .should()
                    .bePackagePrivate(),
            "only the use cases of an activity reach its rows; other activities ask those use cases");

    @ArchTest
    static final ArchRule instance_fields_are_not_public = rule(
            fields().that()
                    .areDeclaredInClassesThat(WRITTEN_BY_HAND)
                    .and()
                    .areNotStatic()
                    .should()
                    .notBePublic(),
            "a lazy proxy shows null in a public field, and anybody may write it: use a record or a getter");

    @ArchTest
    static final ArchRule views_are_records = rule(
            classes()
                    .that(WRITTEN_BY_HAND)
                    .and()
                    .haveSimpleNameEndingWith("View")
                    .should(be("be records, or sealed interfaces of records", (view, problems) -> {
                        if (!view.isRecord() && !(view.isInterface() && view.isSealed())) {
                            problems.accept("The view (%s) is no record.".formatted(view.getName()));
                        }
                    })),
            "a view is a snapshot for the host; write a record and let the mapper fill it");

    // Erp.run takes only records, but a use case could take or return something else: an entity, a bean
    @ArchTest
    static final ArchRule what_crosses_the_border_is_a_record = rule(
            methods()
                    .that()
                    .areDeclaredInClassesThat(USE_CASES)
                    .and()
                    .arePublic()
                    .should(be(
                            "take and return records, enums and sealed interfaces only",
                            (method, problems) -> crossing(method)
                                    .filter(type -> isInActivity(type) && !isPlainData(type))
                                    .forEach(type -> problems.accept("%s lets (%s) cross the border."
                                            .formatted(method.getDescription(), type.getName()))))),
            "commands come in and views go out, both records; an entity outside its transaction is a trap");

    @ArchTest
    static final ArchRule use_cases_are_final_and_take_the_caller_first = rule(
            classes()
                    .that(WRITTEN_BY_HAND)
                    .and(USE_CASES)
                    .should(be("be final and take the Caller first in every public method", (type, problems) -> {
                        if (!type.getModifiers().contains(JavaModifier.FINAL)) {
                            problems.accept("The use cases (%s) are not final.".formatted(type.getName()));
                        }
                        type.getMethods().stream()
                                .filter(m -> isPublic(m) && !takesCallerFirst(m))
                                .forEach(m -> problems.accept(m.getDescription()));
                    })),
            "who is calling is an argument, never ambient; whatever needs no caller is a pure rule in a class of its own"
                    + " or package-private");

    @ArchTest
    static final ArchRule amounts_are_exact = rule(
            classes()
                    .that(WRITTEN_BY_HAND)
                    .should(be("have no float or double in a field or signature", (type, problems) -> {
                        type.getFields().stream()
                                .filter(f -> isInexact(f.getType()))
                                .forEach(f -> problems.accept(f.getDescription()));
                        type.getCodeUnits().stream()
                                .filter(c -> signature(c).anyMatch(ModelRules::isInexact))
                                .forEach(c -> problems.accept(c.getDescription()));
                    })),
            "0.1 + 0.2 is not 0.3: use Money, Quantity or BigDecimal, and write every rounding");

    private static boolean onlyReads(JavaMethod method) {
        var isGeneral = method.getName().matches("equals|hashCode|toString|compareTo");
        var isQuestion = method.getName().matches("(get|is|has|may|can)[A-Z].*")
                && !method.getRawReturnType().getName().equals("void");
        var writes = method.getFieldAccesses().stream().anyMatch(a -> a.getAccessType() == AccessType.SET);
        return (isGeneral || isQuestion) && !writes;
    }

    private static boolean isStoreMapperOrQueries(JavaClass type) {
        var isKept = type.isAssignableTo(Store.class) && !type.isEquivalentTo(Store.class);
        var isNamed = type.getSimpleName().matches("\\w+(Store|Mapper|Queries)")
                && !type.isAnnotatedWith(Entity.class)
                && Stream.concat(Stream.of(type), type.getAllRawInterfaces().stream())
                        .noneMatch(t -> HouseRules.PORTS.contains(address(t)));
        return isKept || isNamed;
    }

    private static Stream<JavaClass> crossing(JavaMethod method) {
        return signature(method)
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .distinct();
    }

    private static boolean isPlainData(JavaClass type) {
        return type.isRecord() || type.isEnum() || (type.isInterface() && type.isSealed());
    }

    private static boolean isPublic(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean takesCallerFirst(JavaMethod method) {
        List<JavaClass> parameters = method.getRawParameterTypes();
        return !parameters.isEmpty() && parameters.get(0).isEquivalentTo(Caller.class);
    }

    private static Stream<JavaType> signature(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
    }

    private static boolean isInexact(JavaType type) {
        return type.getAllInvolvedRawTypes().stream()
                .anyMatch(raw -> INEXACT.contains(raw.getBaseComponentType().getName()));
    }

    private ModelRules() {}
}
