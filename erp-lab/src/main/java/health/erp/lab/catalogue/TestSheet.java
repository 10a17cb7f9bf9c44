package health.erp.lab.catalogue;

import health.erp.lab.autoverification.ReflexRule;
import health.erp.lab.autoverification.RulePack;
import health.erp.lab.delta.DeltaRule;
import health.erp.lab.interval.QualifiedInterval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A definition while it is written, line by line. */
public final class TestSheet {
    private final String name;
    private final ResultKind kind;
    private final String section;
    private final List<CodedAnswer> answers = new ArrayList<>();
    private final List<QualifiedInterval> intervals = new ArrayList<>();
    private final Map<String, String> sources = new HashMap<>();
    private final List<DeltaRule> deltaRules = new ArrayList<>();
    private final List<ReflexRule> reflexes = new ArrayList<>();
    private final List<TurnaroundTarget> targets = new ArrayList<>();
    private VerificationPolicy verification = VerificationPolicy.TWO_PEOPLE;
    private @Nullable Loinc loinc;
    private @Nullable SpecimenNeed specimen;
    private @Nullable String method;
    private @Nullable Measurement measurement;
    private @Nullable CalculationRule calculation;
    private @Nullable RulePack autoverification;

    TestSheet(String name, ResultKind kind, String section) {
        this.name = name;
        this.kind = kind;
        this.section = section;
    }

    public TestSheet loinc(String code) {
        loinc = new Loinc(code);
        return this;
    }

    public TestSheet in(SpecimenNeed need) {
        specimen = need;
        return this;
    }

    public TestSheet by(String measuringMethod) {
        method = measuringMethod;
        return this;
    }

    public TestSheet measured(Measurement how) {
        measurement = how;
        return this;
    }

    public TestSheet answered(CodedAnswer... possible) {
        answers.addAll(List.of(possible));
        return this;
    }

    /** An interval and where it was taken from. */
    public TestSheet interval(QualifiedInterval interval, String source) {
        intervals.add(interval);
        sources.put(interval.code(), source);
        return this;
    }

    public TestSheet intervals(List<QualifiedInterval> more) {
        intervals.addAll(more);
        return this;
    }

    public TestSheet delta(DeltaRule rule) {
        deltaRules.add(rule);
        return this;
    }

    public TestSheet calculated(CalculationRule rule) {
        calculation = rule;
        return this;
    }

    public TestSheet reflex(ReflexRule rule) {
        reflexes.add(rule);
        return this;
    }

    public TestSheet released(@Nullable RulePack byItself, VerificationPolicy byPeople) {
        autoverification = byItself;
        verification = byPeople;
        return this;
    }

    public TestSheet within(RequestPriority priority, int minutes) {
        targets.add(new TurnaroundTarget(priority, minutes));
        return this;
    }

    public TestDefinition done() {
        return new TestDefinition(
                name,
                loinc,
                kind,
                section,
                specimen,
                method,
                measurement,
                answers,
                intervals,
                sources,
                deltaRules,
                calculation,
                reflexes,
                autoverification,
                verification,
                targets);
    }
}
