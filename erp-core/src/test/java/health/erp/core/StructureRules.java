package health.erp.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static health.erp.core.HouseConditions.be;
import static health.erp.core.HouseConditions.dependWhere;
import static health.erp.core.HousePlan.IN_AN_ACTIVITY;
import static health.erp.core.HousePlan.WRITTEN_BY_HAND;
import static health.erp.core.HousePlan.activity;
import static health.erp.core.HousePlan.address;
import static health.erp.core.HousePlan.isInActivity;
import static health.erp.core.HousePlan.isInCore;
import static health.erp.core.HousePlan.isInHouse;
import static health.erp.core.HousePlan.module;
import static health.erp.core.HouseRule.rule;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.stream.Stream;

/** Who may use whom. */
final class StructureRules {
    @ArchTest
    static final ArchRule activities_form_no_cycles = rule(
            slices().assignedFrom(new Activities()).should().beFreeOfCycles(),
            "work passes through a hospital in one direction; move what both need into the earlier activity");

    @ArchTest
    static final ArchRule activities_use_only_earlier_ones = rule(
            classes()
                    .that(WRITTEN_BY_HAND)
                    .and(IN_AN_ACTIVITY)
                    .should(be("be listed for their module and use only what is listed before", (type, problems) -> {
                        if (position(type) < 0) {
                            problems.accept("The activity (%s) of (%s) is not listed."
                                    .formatted(activity(type), type.getName()));
                        }
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(d -> isWithinOneModule(d) && position(d.getTargetClass()) > position(type))
                                .forEach(d -> problems.accept(d.getDescription()));
                    })),
            "HouseRules.ACTIVITIES lists the activities of a module in the order work passes through them:"
                    + " add a new one there; what an earlier one needs of a later one belongs in the earlier one");

    @ArchTest
    static final ArchRule no_activity_looks_back_at_the_door = rule(
            noClasses()
                    .that(WRITTEN_BY_HAND)
                    .and(IN_AN_ACTIVITY)
                    .should(dependWhere(
                            "use the root package of their module",
                            d -> isWithinOneModule(d)
                                    && activity(d.getTargetClass()).isEmpty())),
            "the door hands out the activities and knows all of them; move what the activity needs into the activity");

    @ArchTest
    static final ArchRule modules_see_only_core = rule(
            noClasses()
                    .that(WRITTEN_BY_HAND)
                    .should(dependWhere(
                            "use another module than core",
                            d -> isInHouse(d.getTargetClass())
                                    && !isInCore(d.getTargetClass())
                                    && !isWithinOneModule(d))),
            "modules do not know each other: subscribe to the other's event by its type name, with a record of your own,"
                    + " or move an id that several use to core.id");

    @ArchTest
    static final ArchRule only_the_door_of_core_reaches_its_database = rule(
            noClasses()
                    .that(describe("are in core outside jpa", c -> isInCore(c) && !isInCore(c, "jpa")))
                    .and(describe(
                            "are neither named in HouseRules.CORE_ON_DATABASE or CORE_ACTIVITIES nor a module's door",
                            c -> !HouseRules.CORE_ON_DATABASE.contains(address(c))
                                    && !HouseRules.CORE_ACTIVITIES.contains(activity(c))
                                    && !(activity(c).isEmpty() && c.isAssignableTo(ErpModule.class))))
                    .should(dependWhere("use core.jpa", d -> isInCore(d.getTargetClass(), "jpa"))),
            "modules are written against core and must not meet the database through it; hand the work to Erp");

    @ArchTest
    static final ArchRule ids_and_values_know_nobody = rule(
            noClasses()
                    .that(describe("are ids or values of core", c -> isInCore(c, "id") || isInCore(c, "value")))
                    .should(dependWhere(
                            "use anything of the house but the five exceptions",
                            d -> isInHouse(d.getTargetClass())
                                    && !d.getTargetClass().isAssignableTo(ErpException.class)
                                    && !activity(d.getTargetClass()).equals(activity(d.getOriginClass())))),
            "everything stands on them; let the one who needs both bring them together");

    @ArchTest
    static final ArchRule internal_packages_stay_internal = rule(
            noClasses()
                    .that(WRITTEN_BY_HAND)
                    .should(dependWhere(
                            "use an internal package of somebody else",
                            d -> d.getTargetClass().getPackageName().matches("(.*\\.)?internal(\\..*)?")
                                    && !isWithinOneModule(d))),
            "what is called internal changes without notice; use the public type, or ask for one");

    @ArchTest
    static final ArchRule interfaces_are_sealed_or_ports = rule(
            classes()
                    .that(WRITTEN_BY_HAND)
                    .and(describe("are interfaces others can see", StructureRules::isInterfaceToOthers))
                    .should(be("be sealed, a mapper, queries, or named in HouseRules", (type, problems) -> {
                        if (!isKnownInterface(type)) {
                            problems.accept("The interface (%s) is open and named nowhere.".formatted(type.getName()));
                        }
                    })),
            "an interface without a second implementation only hides the first: use the class itself, seal the interface,"
                    + " or, where a host plugs something in, name it in HouseRules.PORTS and write its contract");

    @ArchTest
    static final ArchRule ports_have_contracts = rule(
            classes()
                    .that(describe("are named in HouseRules.PORTS", c -> HouseRules.PORTS.contains(address(c))))
                    .and()
                    .areTopLevelClasses()
                    .should(be("have a contract in the test-jar", (port, problems) -> {
                        if (contractsOf(port).noneMatch(StructureRules::exists)) {
                            problems.accept("The port (%s) needs one of %s."
                                    .formatted(port.getName(), contractsOf(port).toList()));
                        }
                    })),
            "a host proves its own adapter with it; write what it may rely on as an interface with @Test methods"
                    + " and let the tests of our adapters implement it");

    /** Every activity is a slice; the core is none, because its packages legitimately know each other. */
    private static final class Activities implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return isInActivity(type) && WRITTEN_BY_HAND.test(type)
                    ? SliceIdentifier.of(module(type), activity(type))
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "activities";
        }
    }

    private static boolean isWithinOneModule(Dependency dependency) {
        return module(dependency.getOriginClass()).equals(module(dependency.getTargetClass()));
    }

    private static int position(JavaClass type) {
        return HouseRules.ACTIVITIES.getOrDefault(module(type), List.of()).indexOf(activity(type));
    }

    private static boolean isInterfaceToOthers(JavaClass type) {
        return type.isInterface()
                && !type.isAnnotation()
                && !type.getModifiers().contains(JavaModifier.PRIVATE)
                && !isDetailOfItsClass(type)
                && !type.getSimpleName().equals("package-info");
    }

    /** A function nested in a class nobody outside its package sees. */
    private static boolean isDetailOfItsClass(JavaClass type) {
        return type.getEnclosingClass()
                .filter(outer -> !type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !outer.getModifiers().contains(JavaModifier.PUBLIC))
                .isPresent();
    }

    private static boolean isKnownInterface(JavaClass type) {
        return type.isSealed()
                || type.isAnnotatedWith("org.mapstruct.Mapper")
                || type.getSimpleName().endsWith("Queries")
                || HouseRules.PORTS.contains(address(type)) // or a part of one
                || Stream.of(HouseRules.PORTS_WITHOUT_CONTRACT, HouseRules.MODULE_INTERFACES)
                        .anyMatch(names -> type.isTopLevelClass() && names.contains(address(type)));
    }

    private static Stream<String> contractsOf(JavaClass port) {
        return Stream.of(HousePlan.modulePackage(port) + ".testing.", port.getPackageName() + ".")
                .map(place -> place + port.getSimpleName() + "Contract");
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, StructureRules.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private StructureRules() {}
}
