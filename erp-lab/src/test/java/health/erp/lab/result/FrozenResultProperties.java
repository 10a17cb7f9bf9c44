package health.erp.lab.result;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.StaffId;
import health.erp.core.jpa.Json;
import health.erp.lab.formula.FormulaVersion;
import health.erp.lab.interpretation.Limits;
import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.interval.Birth;
import health.erp.lab.interval.IntervalCategory;
import health.erp.lab.interval.Sampling;
import health.erp.lab.reagent.RunId;
import health.erp.lab.unit.Unit;
import health.erp.lab.value.QuantityComparator;
import health.erp.lab.value.ResultValue;
import health.erp.lab.value.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What was said of a result is written the same for ever, and what it meant follows from it for ever. I1, I8 */
class FrozenResultProperties {
    private static final RunId RUN = RunId.of("018f0000-0000-7000-8000-000000000001");
    private static final StaffId STAFF = new StaffId(UUID.fromString("018f0000-0000-7000-8000-000000000002"));
    private static final Unit UNIT = Unit.of("mmol/L");

    @Property(tries = 300)
    void whatIsReadBackIsWrittenTheSameByteForByte(@ForAll("results") FrozenResult said) {
        var kept = Json.<FrozenResult>read(Json.write(said), FrozenResult.class);

        assertThat(kept).isEqualTo(said);
        assertThat(text(kept, "")).isEqualTo(text(said, ""));
        assertThat(new ResultVersion(draft(said), null).isIntact()).isTrue();
    }

    @Property(tries = 300)
    void itsCodesFollowFromWhatIsKeptWithIt(@ForAll("results") FrozenResult said) {
        assertThat(said.again()).isEqualTo(said.interpreted());
    }

    @Property(tries = 300)
    void twoThatSayAnythingElseAreWrittenDifferently(
            @ForAll("results") FrozenResult one, @ForAll("results") FrozenResult other) {
        assertThat(text(one, "").equals(text(other, ""))).isEqualTo(one.equals(other));
        assertThat(text(one, "a")).isNotEqualTo(text(one, "b")); // bound to the version before
    }

    @Property(tries = 300)
    void aValueComesBackWithEveryDigit(@ForAll("values") ResultValue value) {
        var frozen = FrozenValue.of(value);

        assertThat(frozen.value()).isEqualTo(value);
        assertThat(frozen.shown()).isEqualTo(value.text());
        assertThat(Json.<FrozenValue>read(Json.write(frozen), FrozenValue.class))
                .isEqualTo(frozen);
    }

    @Property
    void aStageThatIsLeftIsNotEnteredAgainOnceItIsOut(@ForAll RunStage from, @ForAll RunStage to) { // I9
        if (from == RunStage.RELEASED) { // whoever corrected it has verified it anew
            assertThat(from.mayBecome(to)).isEqualTo(to == RunStage.WITHDRAWN || to == RunStage.VERIFIED);
        }
        if (from == RunStage.CANCELLED) {
            assertThat(from.mayBecome(to)).isEqualTo(to == RunStage.WITHDRAWN);
        }
        if (from == RunStage.REJECTED || from == RunStage.WITHDRAWN || from == to) {
            assertThat(from.mayBecome(to)).isFalse();
        }
    }

    private static String text(FrozenResult said, String previous) {
        return CanonicalForm.of(draft(said), previous);
    }

    private static VersionDraft draft(FrozenResult said) {
        return new VersionDraft(RUN, 1, VersionKind.ENTERED, STAFF, Instant.EPOCH, null, said);
    }

    @Provide
    Arbitrary<FrozenResult> results() {
        return Combinators.combine(values(), spans(), samplings(), formulas(), texts())
                .as((value, span, sampling, formula, comment) -> {
                    var intervals = span == null
                            ? List.<FrozenInterval>of()
                            : List.of(new FrozenInterval(IntervalCategory.REFERENCE, "all", span));
                    var limits = new Limits(span == null ? Map.of() : Map.of(IntervalCategory.REFERENCE, span));
                    var meant = limits.interpret(value);
                    return new FrozenResult(
                            "K",
                            "018f0000-0000-7000-8000-000000000003",
                            FrozenValue.of(value),
                            comment,
                            intervals,
                            meant.codes(),
                            meant.mayBeCritical(),
                            formula,
                            sampling,
                            null,
                            comment == null ? List.of() : List.of(comment),
                            comment);
                });
    }

    @Provide
    Arbitrary<ResultValue> values() {
        return Arbitraries.oneOf(
                decimals().map(d -> new ResultValue.Exact(d, UNIT)),
                Combinators.combine(Arbitraries.of(QuantityComparator.values()), decimals())
                        .as((c, d) -> new ResultValue.Censored(c, d, UNIT)),
                decimals().map(d -> new ResultValue.Between(d, d.add(BigDecimal.TEN), UNIT)),
                decimals().map(d -> new ResultValue.Ratio(null, BigDecimal.ONE, d.add(BigDecimal.ONE))),
                Arbitraries.strings().alpha().ofLength(5).map(t -> new ResultValue.Text(t)));
    }

    private static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1000))
                .ofScale(3)
                .flatMap(d -> Arbitraries.of(d, d.setScale(5), new BigDecimal("5.0"), new BigDecimal("5.00")));
    }

    private static Arbitrary<Span> spans() {
        return Arbitraries.of(Span.between("3.5", "5.1"), Span.below("5"), Span.atLeast("0"), Span.above("2.00"))
                .injectNull(0.2);
    }

    private static Arbitrary<Sampling> samplings() {
        var days = Arbitraries.integers().between(0, 40_000).map(LocalDate.of(1900, 1, 1)::plusDays);
        var births = Combinators.combine(
                        days, Arbitraries.of(LocalTime.NOON, LocalTime.MIDNIGHT).injectNull(0.5))
                .as((date, time) -> new Birth(date, time))
                .injectNull(0.2);
        return Combinators.combine(births, Arbitraries.of(AdministrativeGender.values()), texts())
                .as((birth, gender, condition) -> Sampling.of(LocalDateTime.of(2026, 3, 2, 8, 30), birth, gender)
                        .under(condition));
    }

    private static Arbitrary<FrozenFormula> formulas() {
        return decimals()
                .map(d -> new FrozenFormula(
                        new FormulaVersion("CKD-EPI-2021-cr", 1),
                        55,
                        List.of(new FrozenFormula.Input(
                                "creatinine", RUN, 2, FrozenValue.of(new ResultValue.Exact(d, UNIT))))))
                .injectNull(0.7);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('a', 'ü', '\n', ' ', '"')
                .ofMinLength(1)
                .ofMaxLength(6)
                .injectNull(0.5);
    }
}
