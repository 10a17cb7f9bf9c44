package health.erp.lab.catalogue;

import health.erp.lab.autoverification.ReflexRule;
import health.erp.lab.autoverification.RulePack;
import health.erp.lab.delta.DeltaRule;
import health.erp.lab.interval.QualifiedInterval;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of a test. What it does not have is left out: a coded test has no measurement, a measured one no
 * calculation.
 *
 * @param section department that measures it: {@code CHEM}
 * @param specimen null for what is only calculated
 * @param method code of the measuring method, by which intervals and earlier results are chosen
 * @param measurement of a numeric test, else null
 * @param answers of a coded test
 * @param intervals of all categories
 * @param sources by the interval's code, where it was taken from
 * @param calculation null for what is measured
 * @param reflexes further tests its results call for
 * @param autoverification rules by which its results go out by themselves; null for never
 */
public record TestDefinition(
        @NotBlank @Size(max = 200) String name,
        @Nullable Loinc loinc,
        @NotNull ResultKind kind,
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9._-]{0,19}") String section,
        @Valid @Nullable SpecimenNeed specimen,
        @Size(max = 40) @Nullable String method,
        @Valid @Nullable Measurement measurement,
        @Size(max = 200) List<@Valid CodedAnswer> answers,
        @Size(max = 500) List<QualifiedInterval> intervals,
        Map<String, @Size(max = 500) String> sources,
        @Size(max = 20) List<DeltaRule> deltaRules,
        @Valid @Nullable CalculationRule calculation,
        @Size(max = 50) List<ReflexRule> reflexes,
        @Nullable RulePack autoverification,
        @Valid @NotNull VerificationPolicy verification,
        @Size(max = 4) List<@Valid TurnaroundTarget> targets) {
    public TestDefinition {
        answers = answers == null ? List.of() : List.copyOf(answers);
        intervals = intervals == null ? List.of() : List.copyOf(intervals);
        sources = sources == null ? Map.of() : Map.copyOf(sources);
        deltaRules = deltaRules == null ? List.of() : List.copyOf(deltaRules);
        reflexes = reflexes == null ? List.of() : List.copyOf(reflexes);
        targets = targets == null ? List.of() : List.copyOf(targets);
    }

    /** Begins one, to be published when all is said. */
    public static TestSheet sheet(String name, ResultKind kind, String section) {
        return new TestSheet(name, kind, section);
    }

    public TestDefinition named(String other) {
        return with(other, verification, targets);
    }

    public TestDefinition verifiedBy(VerificationPolicy other) {
        return with(name, other, targets);
    }

    public TestDefinition within(List<TurnaroundTarget> others) {
        return with(name, verification, others);
    }

    private TestDefinition with(String title, VerificationPolicy policy, List<TurnaroundTarget> limits) {
        return new TestDefinition(
                title,
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
                policy,
                limits);
    }

    /** The minutes within which it has to be reported; empty where nobody has set any. */
    public Optional<TurnaroundTarget> target(RequestPriority priority) {
        return targets.stream().filter(t -> t.priority() == priority).findFirst();
    }
}
