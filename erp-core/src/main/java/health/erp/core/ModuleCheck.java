package health.erp.core;

import health.erp.core.access.Permissions;
import health.erp.core.event.EventWiring;
import health.erp.core.job.IdsOnly;
import health.erp.core.jpa.HospitalPart;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether what the modules bring goes together. */
final class ModuleCheck {
    private final List<ErpModule> modules;
    private final List<String> problems = new ArrayList<>();

    private ModuleCheck(List<ErpModule> modules) {
        this.modules = modules;
    }

    /** In sentences; empty when all is well. */
    static List<String> problems(List<ErpModule> modules) {
        var check = new ModuleCheck(modules);
        check.names();
        check.entities();
        check.patients();
        check.payloads();
        check.allotments();
        check.problems.addAll(Permissions.problems(modules));
        check.problems.addAll(EventWiring.problems(
                check.all(ErpModule::eventTypes).toList(),
                check.all(ErpModule::subscriptions).toList()));
        return check.problems;
    }

    private void names() {
        unique("Two modules have the name (%s).", modules.stream().map(ErpModule::name));
        unique(
                "Two modules publish the event type (%s).",
                all(ErpModule::eventTypes).map(t -> t.name()));
        unique("Two job types have the name (%s).", all(ErpModule::jobTypes).map(t -> t.name()));
        unique("Two processes have the name (%s).", all(ErpModule::processTypes).map(t -> t.name()));
    }

    private void entities() {
        modules.stream()
                .flatMap(m -> m.entities().stream())
                .filter(e -> e.isAnnotationPresent(Entity.class) && !HospitalPart.class.isAssignableFrom(e))
                .forEach(e -> problems.add(
                        "The entity (%s) belongs to no hospital: it must extend HospitalOwned or HospitalPart."
                                .formatted(e.getName())));
    }

    /** A merge would leave behind what it does not know of. R-MRG-3 */
    private void patients() {
        unique(
                "Two patient references have the name (%s).",
                all(ErpModule::patientReferences).map(r -> r.name()));
        var listed = all(ErpModule::patientReferences)
                .map(r -> r.entity().getName() + "." + r.attribute())
                .collect(Collectors.toSet());
        var held = modules.stream()
                .flatMap(m -> m.entities().stream())
                .flatMap(e -> PatientPaths.of(e).stream().map(path -> e.getName() + "." + path))
                .collect(Collectors.toSet());
        held.stream()
                .filter(path -> !listed.contains(path))
                .sorted()
                .forEach(path -> problems.add(
                        "(%s) holds a patient and is no patient reference, so a merge of two records would leave it behind.\nMaybe list it in ErpModule.patientReferences()."
                                .formatted(path)));
        listed.stream()
                .filter(path -> !held.contains(path))
                .sorted()
                .forEach(path -> problems.add("The patient reference (%s) holds no patient.".formatted(path)));
        all(ErpModule::patientReferences)
                .filter(r -> r.moves() && !PatientPaths.isNamedByOneId(r.entity()))
                .forEach(r -> problems.add(
                        "The rows of patient reference (%s) are not named by one UUID, so the ledger of merges cannot list them."
                                .formatted(r.name())));
    }

    /** What waits in the database in plain holds ids, and no patient's data. */
    private void payloads() {
        all(ErpModule::jobTypes)
                .forEach(t ->
                        problems.addAll(IdsOnly.problems("payload of job type (%s)".formatted(t.name()), t.payload())));
        all(ErpModule::processTypes)
                .forEach(t -> problems.addAll(IdsOnly.problems("data of process (%s)".formatted(t.name()), t.data())));
    }

    private void allotments() {
        if (modules.stream().filter(m -> m.allotments() != null).count() > 1) {
            problems.add("Two modules say what the hospitals' plans give them (allotments).");
        }
    }

    private void unique(String problem, Stream<String> names) {
        var seen = new HashSet<String>();
        names.filter(name -> !seen.add(name)).forEach(name -> problems.add(problem.formatted(name)));
    }

    private <T> Stream<T> all(Function<ErpModule, List<T>> brought) {
        return modules.stream().flatMap(m -> brought.apply(m).stream());
    }
}
