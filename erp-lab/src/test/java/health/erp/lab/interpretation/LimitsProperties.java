package health.erp.lab.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.interval.IntervalCategory;
import health.erp.lab.value.Span;
import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** 3.4, I8: what is said of a span is true of every number it can be. */
class LimitsProperties {
    private static final Limits LIMITS = new Limits(Map.of(
            IntervalCategory.CRITICAL, Span.between("20", "80"),
            IntervalCategory.REFERENCE, Span.between("40", "60")));

    @Property
    void whatIsCertainOfARangeIsTrueOfEachNumberInIt(
            @ForAll @IntRange(min = 0, max = 100) int one,
            @ForAll @IntRange(min = 0, max = 100) int other,
            @ForAll @IntRange(min = 0, max = 100) int inside) {
        var low = Math.min(one, other);
        var high = Math.max(one, other);
        var number = low + inside % (high - low + 1);

        var range = LIMITS.interpret(Span.between(BigDecimal.valueOf(low), BigDecimal.valueOf(high)));
        var exact = LIMITS.interpret(Span.at(BigDecimal.valueOf(number)));

        range.grade().ifPresent(grade -> assertThat(exact.grade().orElseThrow().isA(gradeOrKind(grade, exact)))
                .isTrue());
        if (exact.mayBeCritical()) {
            assertThat(range.mayBeCritical()).isTrue();
        }
    }

    @Property
    void aNumberAlwaysHasExactlyOneGrade(@ForAll @IntRange(min = -1000, max = 1000) int number) {
        assertThat(LIMITS.interpret(Span.at(BigDecimal.valueOf(number))).codes())
                .hasSize(1);
    }

    // of a range that is low, a number may be critically low: both are abnormal on the same side
    private static Interpretation gradeOrKind(Interpretation grade, Interpreted exact) {
        return exact.isA(Interpretation.CRITICAL) && grade != Interpretation.NORMAL ? Interpretation.ABNORMAL : grade;
    }
}
