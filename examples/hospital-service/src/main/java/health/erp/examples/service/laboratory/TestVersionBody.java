package health.erp.examples.service.laboratory;

import health.erp.lab.catalogue.CalculationRule;
import health.erp.lab.catalogue.PublishedTest;
import health.erp.lab.catalogue.ResultKind;
import health.erp.lab.catalogue.TestDefinition;
import health.erp.lab.catalogue.TurnaroundTarget;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a test says, or its draft, for people to read.
 *
 * @param number 0 for the draft
 * @param verifiers how many people look at a result before it goes out
 * @param byRules whether results may go out without anybody looking
 */
record TestVersionBody(
        int number,
        String name,
        @Nullable String loinc,
        ResultKind kind,
        String section,
        @Nullable String specimen,
        @Nullable String container,
        @Nullable BigDecimal millilitres,
        @Nullable String method,
        @Nullable String unit,
        @Nullable Integer decimals,
        List<String> answers,
        List<IntervalLine> intervals,
        @Nullable String formula,
        List<TurnaroundTarget> targets,
        int verifiers,
        boolean byRules) {
    static TestVersionBody of(PublishedTest version) {
        return of(version.number(), version.definition());
    }

    static TestVersionBody draft(TestDefinition definition) {
        return of(0, definition);
    }

    private static TestVersionBody of(int number, TestDefinition test) {
        var specimen = test.specimen();
        var measurement = test.measurement();
        var loinc = test.loinc();
        return new TestVersionBody(
                number,
                test.name(),
                loinc == null ? null : loinc.value(),
                test.kind(),
                test.section(),
                specimen == null ? null : specimen.type(),
                specimen == null ? null : specimen.container(),
                specimen == null ? null : specimen.millilitres(),
                test.method(),
                measurement == null ? null : measurement.unit().code(),
                measurement == null ? null : measurement.decimals(),
                test.answers().stream().map(answer -> answer.display()).toList(),
                test.intervals().stream()
                        .map(interval -> IntervalLine.of(interval, test))
                        .toList(),
                formula(test.calculation()),
                test.targets(),
                test.verification().steps(),
                test.autoverification() != null);
    }

    private static @Nullable String formula(@Nullable CalculationRule rule) {
        return rule == null ? null : rule.formula().toString();
    }
}
