package health.erp.lab.result;

import static health.erp.lab.result.ResultPermission.CORRECT_RESULT;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.lab.catalogue.TestDefinition;
import health.erp.lab.catalogue.TestVersionId;
import health.erp.lab.formula.Calculation;
import health.erp.lab.formula.Inputs;
import health.erp.lab.interval.Sampling;
import health.erp.lab.order.Subject;
import health.erp.lab.reagent.RunId;
import health.erp.lab.specimen.SpecimenId;
import health.erp.lab.value.ResultValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges results anew when birth or gender of the patient turn out to be others. 3.3 */
public final class Amendments {
    private static final String REASON = "What is known of the patient changed";

    private final Erp erp;
    private final Workbench workbench;

    public Amendments(Erp erp, Workbench workbench) {
        this.erp = erp;
        this.workbench = workbench;
    }

    /** The laboratory was told so. */
    public void follow(Caller caller, AmendedSubject event) {
        amend(caller, new AmendResults(event.patient(), REASON));
    }

    /** Only results that mean something else now get another version; answers those. */
    public List<ResultView> amend(Caller caller, AmendResults command) {
        return erp.run(caller, CORRECT_RESULT, command, () -> {
            var changed = new ArrayList<RunRow>();
            var subject = workbench.runs().holdSubject(command.patient());
            workbench.runs().lockOrdersOf(command.patient());
            subject.ifPresent(known -> {
                var unanswered = new LinkedHashSet<SpecimenId>();
                each(command.patient(), row -> {
                    if (new Bench.Kept(row.run(), row.version()).isUnanswered()) {
                        unanswered.add(row.run().getSpecimen());
                    } else {
                        amended(caller, row, known.getSubject(), command.reason())
                                .ifPresent(changed::add);
                    }
                });
                begun(caller, command, unanswered, changed);
            });
            workbench.tell(caller, changed);
            workbench.runs().flush();
            return changed.stream().map(Shown::of).toList();
        });
    }

    private void each(PatientId patient, Consumer<RunRow> judge) {
        @Nullable RunId before = null;
        do {
            var rows = workbench.runs().inUseOf(patient, before);
            rows.forEach(judge);
            before = rows.size() < Page.MAX_SIZE
                    ? null
                    : rows.get(rows.size() - 1).run().getId();
        } while (before != null);
    }

    /** What could not be calculated for lack of an age or a gender, by what is measured now. */
    private void begun(Caller caller, AmendResults command, Set<SpecimenId> unanswered, List<RunRow> changed) {
        workbench.runs().flush();
        var specimens = new LinkedHashSet<>(workbench.runs().incomplete(command.patient()));
        specimens.addAll(unanswered);
        specimens.forEach(specimen -> {
            var bench = workbench.bench(caller, specimen);
            changed.addAll(new Recalculation(caller, erp, workbench, bench).begin(command.reason()));
        });
    }

    private Optional<RunRow> amended(Caller caller, RunRow row, Subject subject, String reason) {
        var content = row.version().getContent();
        var former = content.sampling();
        var sampling = new Sampling(
                former.at(),
                subject.birth(),
                subject.gender(),
                former.gestationDay(),
                former.condition(),
                former.setting());
        if (content.value() == null || sampling.equals(former)) {
            return Optional.empty();
        }
        var test = workbench
                .around()
                .catalogue()
                .version(caller, TestVersionId.of(content.testVersion()))
                .definition();
        var next = judged(content, sampling, test);
        if (next.saysSameAs(content)) {
            return Optional.empty();
        }
        return Optional.of(workbench.say(row.version(), row.run(), draft(caller, row, next, reason)));
    }

    private VersionDraft draft(Caller caller, RunRow row, FrozenResult next, String reason) {
        var run = row.run();
        var isSameValue = next.saysSameValue(row.version().getContent());
        return isSameValue && run.isReleased()
                ? run.restate(VersionKind.AMENDED, caller.staff(), erp.now(), reason, next)
                : run.correct(caller.staff(), erp.now(), reason, next);
    }

    private FrozenResult judged(FrozenResult content, Sampling sampling, TestDefinition test) {
        var formula = content.formula();
        var years = sampling.birth() == null ? null : sampling.birth().yearsAt(sampling.at());
        var value = formula == null ? kept(content) : calculated(formula, years, sampling, test);
        var again = formula == null ? null : new FrozenFormula(formula.version(), years, formula.inputs());
        if (value == null) {
            return content.unanswered(again, sampling);
        }
        return content.judged(value, again, sampling, Meaning.of(test, value, sampling));
    }

    private static ResultValue kept(FrozenResult content) {
        var value = content.value();
        if (value == null) {
            throw new IllegalStateException("A result without a value is not judged.");
        }
        return value.value();
    }

    /** Null where it does not hold for such a patient. */
    private @Nullable ResultValue calculated(
            FrozenFormula frozen, @Nullable Integer years, Sampling sampling, TestDefinition test) {
        var formula = workbench.around().formulas().get(frozen.version());
        var measured = frozen.inputs().stream()
                .collect(Collectors.toMap(
                        FrozenFormula.Input::name,
                        input -> new Inputs.Measured(input.value().value(), "as before")));
        return formula.calculate(Inputs.of(measured).ofPatient(years, sampling.gender()))
                        instanceof Calculation.Found found
                ? Calculations.rounded(test, formula.unit(), found.value())
                : null;
    }
}
