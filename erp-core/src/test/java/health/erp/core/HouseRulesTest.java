package health.erp.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.platform.engine.TestEngine;

/** Every rule of the house can fail: each has a house in {@code health.erp.broken} that breaks it and no other. */
class HouseRulesTest {
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("health.erp.broken");

    /** The rule, and what is told of its broken house: all of this and nothing else. */
    private static final List<Broken> HOUSES = List.of(
            broken("activities_form_no_cycles", "Cycle detected: Slice lab - catalog"),
            broken(
                    "activities_use_only_earlier_ones",
                    "LabTest.<init>(",
                    "The activity (gossip)",
                    "LabTest.lastOrderedBy()",
                    "LabTest.lastOrderedBy>"),
            broken("no_activity_looks_back_at_the_door", "order.LabOrder"),
            broken("modules_see_only_core", "lab.order.LabOrder", "core.Gate"),
            broken("only_the_door_of_core_reaches_its_database", "core.Gate", "core.gossip.Relay"),
            broken("ids_and_values_know_nobody", "core.id.StaffId", "core.value.Money"),
            broken("internal_packages_stay_internal", "core.internal.Wiring", "org.assertj.core.internal.Objects"),
            broken("interfaces_are_sealed_or_ports", "order.LabOrders)", "order.LabOrders$Listener)"),
            broken("ports_have_contracts", "lab.testing.AnalyzerProtocolContract"),
            broken("the_house_knows_no_framework", "jakarta.inject.Inject", "jakarta.inject.Singleton"),
            broken(
                    "hibernate_stays_in_core",
                    "annotations.Immutable",
                    "annotations.processing.",
                    "org.hibernate.Session"),
            broken(
                    "jdbc_stays_in_core",
                    "javax.sql.DataSource",
                    "java.sql.SQLException",
                    "java.sql.Connection",
                    "core.Gate"),
            broken(
                    "isolation_is_not_sidestepped",
                    "calls method <jakarta.persistence.EntityManager.remove(",
                    "references method <jakarta.persistence.EntityManager.remove(",
                    ".merge(",
                    ".getReference(",
                    ".createNativeQuery(",
                    ".createNamedStoredProcedureQuery(",
                    ".unwrap(",
                    ".getDelegate(",
                    ".getEntityManagerFactory(",
                    ".callWithConnection(",
                    "NamedNativeQuery",
                    "annotations.processing.SQL",
                    "StatelessSession"),
            broken("entities_belong_to_a_hospital", "Everybodys"),
            broken("nothing_hangs_on_the_thread", "ThreadLocal"),
            broken(
                    "time_comes_from_erp",
                    "calls method <java.time.Instant.now(",
                    "references method <java.time.Instant.now(",
                    "LocalDate.now(",
                    "LocalDateTime.now(",
                    "ZonedDateTime.now(",
                    "ZoneId.systemDefault(",
                    "TimeZone.getDefault(",
                    "TimeZone.setDefault(",
                    "java.util.Date.<init>()",
                    "Calendar.getInstance(",
                    "Clock.systemUTC(",
                    "System.currentTimeMillis("),
            broken(
                    "ids_come_from_erp",
                    "references method <java.util.UUID.randomUUID(",
                    "Math.random(",
                    "UuidCreator.getTimeOrderedEpoch("),
            broken("no_standard_streams", "java.lang.System.out"),
            broken("activities_do_not_log", "org.slf4j.Logger", "java.lang.System$Logger"),
            broken(
                    "names_say_what_a_class_is",
                    "OrderImpl",
                    "DefaultOrder",
                    "AbstractOrder",
                    "BaseOrder",
                    "OrderManager",
                    "OrderHelper",
                    "OrderUtils",
                    "OrderUtil>",
                    "OrderDto",
                    "OrderDTO",
                    "OrderVO",
                    "OrderService"),
            broken("entities_have_no_setters", "setFull(boolean)"),
            broken("entities_change_only_from_inside", "fill()", "getReads()", "isolate()"),
            broken("events_are_records", "order.Placed"),
            broken(
                    "stores_mappers_and_queries_stay_private",
                    "LabOrderStore",
                    "LabOrderMapper",
                    "LabOrderQueries",
                    "KeptOrders"),
            broken("instance_fields_are_not_public", "LabOrder.test"),
            broken("views_are_records", "LabOrderView"),
            broken(
                    "what_crosses_the_border_is_a_record",
                    "lets (health.erp.broken.what_crosses_the_border_is_a_record.lab.order.PlaceLabOrder)",
                    "lets (health.erp.broken.what_crosses_the_border_is_a_record.lab.order.LabOrder)"),
            broken(
                    "use_cases_are_final_and_take_the_caller_first",
                    "are not final",
                    "LabOrders.cancel(",
                    "LabOrders.count()"),
            broken("amounts_are_exact", "Dose.amount", "Dose.halved("));

    /** A cycle cannot be without a step back. */
    private static final Map<String, String> BREAKS_TOO =
            Map.of("activities_form_no_cycles", "activities_use_only_earlier_ones");

    @ParameterizedTest
    @FieldSource("HOUSES")
    void aBrokenHouseBreaksItsOwnRuleOnly(Broken broken) {
        var violations = violations(house(broken.rule));

        assertThat(violations.keySet()).containsExactlyInAnyOrderElementsOf(broken.rules());
        assertThat(violations.get(broken.rule))
                .allSatisfy(told -> assertThat(broken.traces).anyMatch(told::contains))
                .satisfies(told -> assertThat(broken.traces)
                        .allSatisfy(trace -> assertThat(told).anyMatch(line -> line.contains(trace))));
    }

    @Test
    void aSoundHouseBreaksNone() {
        assertThat(house("nothing")).hasSizeGreaterThan(20);
        assertThat(violations(house("nothing"))).isEmpty();
    }

    @Test
    void everyRuleHasItsBrokenHouse() {
        assertThat(HOUSES.stream().map(Broken::rule))
                .containsExactlyElementsOf(HouseRules.all().keySet());
    }

    @Test
    void theEngineThatRunsTheRulesIsThere() {
        assertThat(ServiceLoader.load(TestEngine.class))
                .extracting(TestEngine::getId)
                .contains("archunit");
    }

    @Test
    void aRuleTheRunnerDroppedIsNoticed() {
        var house = house("nothing");
        var names = HouseRules.all().keySet().toArray(String[]::new);

        assertThatThrownBy(() -> HouseRules.every_rule_was_run_and_held(house)).hasMessageContainingAll(names);

        HouseRules.all().values().forEach(rule -> rule.check(house));
        HouseRules.every_rule_was_run_and_held(house);
    }

    @Test
    void aFailureTheRunnerDroppedIsNoticed() {
        var house = house("events_are_records");

        assertThat(HouseRules.all().values())
                .filteredOn(rule -> catchThrowable(() -> rule.check(house)) != null)
                .hasSize(1);

        assertThatThrownBy(() -> HouseRules.every_rule_was_run_and_held(house))
                .hasMessageContaining("[\"events_are_records\"]");
    }

    private static JavaClasses house(String rule) {
        var plot = "health.erp.broken." + rule + ".";
        return BROKEN.that(
                describe("stand in " + plot, type -> type.getPackageName().startsWith(plot)));
    }

    private static Map<String, List<String>> violations(JavaClasses house) {
        var violations = new LinkedHashMap<String, List<String>>();
        HouseRules.all().forEach((name, rule) -> {
            var result = rule.evaluate(house);
            if (result.hasViolation()) {
                violations.put(name, result.getFailureReport().getDetails());
            }
        });
        return violations;
    }

    private static Broken broken(String rule, String... traces) {
        return new Broken(rule, List.of(traces));
    }

    private record Broken(String rule, List<String> traces) {
        Set<String> rules() {
            return BREAKS_TOO.containsKey(rule) ? Set.of(rule, BREAKS_TOO.get(rule)) : Set.of(rule);
        }

        @Override
        public String toString() {
            return rule;
        }
    }
}
