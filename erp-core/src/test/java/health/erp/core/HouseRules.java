package health.erp.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules every module of the house keeps, and the few names they have to know. A module pulls them into its
 * {@code HouseTest}; that each can fail is shown on the houses in {@code health.erp.broken}.
 */
public final class HouseRules {
    /** The activities of each module in the order work passes through them: one may use those before it. */
    static final Map<String, List<String>> ACTIVITIES = Map.of(
            "tenancy",
                    List.of(
                            "hospital",
                            "settings",
                            "organisation",
                            "capacity",
                            "price",
                            "metering",
                            "rows",
                            "migration",
                            "move",
                            "leaving"),
            "records",
                    List.of(
                            "identifier",
                            "person",
                            "matching",
                            "patient",
                            "intake",
                            "duplicate",
                            "merge",
                            "relation",
                            "location",
                            "encounter",
                            "schedule",
                            "appointment",
                            "reminder",
                            "queue",
                            "waiting",
                            "teleconsultation",
                            "admission",
                            "allergy",
                            "condition",
                            "observation",
                            "note",
                            "drug",
                            "prescription",
                            "consent",
                            "chart"),
            "lab",
                    List.of(
                            "wire",
                            "hl7",
                            "astm",
                            "unit",
                            "value",
                            "status",
                            "accession",
                            "interval",
                            "interpretation",
                            "delta",
                            "formula",
                            "control",
                            "autoverification",
                            "catalogue",
                            "order",
                            "specimen",
                            "quality",
                            "reagent",
                            "result",
                            "critical",
                            "report",
                            "culture",
                            "turnaround",
                            "analyzer"),
            "inventory", List.of(),
            "billing", List.of(),
            "hr", List.of());

    /** The activities of the core itself, built like a module's: with entities, stores and use cases. */
    static final Set<String> CORE_ACTIVITIES =
            Set.of("access", "audit", "cache", "document", "event", "job", "key", "notice", "process", "signin");

    /** Those of them that work by themselves in the background, and log what goes wrong there. */
    static final Set<String> CORE_BACKGROUND = Set.of("event", "job", "telemetry", "work");

    /** What a host may put in our place. Each has a {@code *Contract} in the module's test-jar for the host's own. */
    static final Set<String> PORTS = Set.of(
            "core.HostTransactions",
            "core.place.HospitalDirectory",
            "core.document.DocumentStore",
            "core.key.KeyVault",
            "core.notice.NoticeChannel",
            "core.cache.Cache",
            "core.signin.Authenticator",
            "core.event.EventTransport",
            "core.telemetry.Telemetry",
            "records.drug.DrugKnowledge",
            "records.admission.WardPolicy",
            "lab.analyzer.AnalyzerProtocol");

    /** Ports whose type says all there is to rely on: a function without state leaves nothing to put into a contract. */
    static final Set<String> PORTS_WITHOUT_CONTRACT = Set.of("core.IdSource");

    /** Interfaces that modules implement; they plug nothing in. */
    static final Set<String> MODULE_INTERFACES =
            Set.of("core.ErpModule", "core.ModuleInParts", "core.Permission", "core.event.DomainEvent");

    /** Who in the core works with its database: the runtime and its builder. Doors of modules may as well. */
    static final Set<String> CORE_ON_DATABASE = Set.of(
            "core.Erp", "core.ErpBuilder", "core.ModuleCheck", "core.Parts", "core.PatientPaths", "core.Premises");

    /** Who mentions JDBC, because the host hands us its data source or its connection there. */
    static final Set<String> TAKES_JDBC_FROM_THE_HOST = Set.of(
            "core.Erp", "core.ErpBuilder", "core.HostTransactions", "core.Premises", "core.place.HospitalDatabase");

    /** Where the machine's clock and the source of ids are plugged in. */
    static final String DEFAULTS = "core.ErpBuilder";

    @ArchTest
    static final ArchTests STRUCTURE = ArchTests.in(StructureRules.class);

    @ArchTest
    static final ArchTests RUNTIME = ArchTests.in(RuntimeRules.class);

    @ArchTest
    static final ArchTests MODEL = ArchTests.in(ModelRules.class);

    // surefire 3.5.3 does not report ArchUnit's fields, so a broken rule would pass; it does report this, which comes
    // last
    @ArchTest
    static void every_rule_was_run_and_held(JavaClasses classes) {
        var missing = all().entrySet().stream()
                .filter(rule -> !rule.getValue().heldOn(classes))
                .map(Map.Entry::getKey);
        assertThat(missing)
                .as("These rules were broken or never run.\nMaybe use surefire 3.5.6, if nothing else is red.")
                .isEmpty();
    }

    static Map<String, HouseRule> all() {
        return HouseRule.of(StructureRules.class, RuntimeRules.class, ModelRules.class);
    }

    private HouseRules() {}
}
