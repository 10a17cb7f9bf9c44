package health.erp.lab.culture;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.culture.AstOutcome.Interpreted;
import health.erp.lab.culture.AstOutcome.NotEvaluable;
import health.erp.lab.value.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of interpretation. 3.10 */
class BreakpointProperties {
    private static final Organism ECOLI = OrganismList.standard().find("ECOLI").orElseThrow();
    private static final BreakpointBook BOOK = ATable.book();

    @Property
    void ofWhatIsKnownFromOneSideNothingIsSaidThatIsNotTrueOfAllOfIt(
            @ForAll("concentrations") BigDecimal limit,
            @ForAll("signs") String sign,
            @ForAll("concentrations") BigDecimal within,
            @ForAll("drugs") String drug) {
        var measured = BreakpointCheck.span(sign + limit.toPlainString()).orElseThrow();
        var said = category(drug, measured);

        if (said.isPresent() && measured.contains(within)) {
            assertThat(category(drug, Span.at(within))).isEqualTo(said);
        }
    }

    @Property
    void moreOfADrugIsNeverNeededByAMoreSusceptibleIsolate(
            @ForAll("concentrations") BigDecimal one,
            @ForAll("concentrations") BigDecimal other,
            @ForAll("drugs") String drug) {
        var less = category(drug, Span.at(one.min(other)));
        var more = category(drug, Span.at(one.max(other)));

        if (less.isPresent() && more.isPresent()) {
            assertThat(less.get()).isLessThanOrEqualTo(more.get());
        }
    }

    @Property
    void howItIsWrittenMakesNoDifference(@ForAll("concentrations") BigDecimal measured, @ForAll("drugs") String drug) {
        assertThat(category(drug, Span.at(measured.setScale(measured.scale() + 3))))
                .isEqualTo(category(drug, Span.at(measured)));
    }

    @Property
    void whatATableDoesNotHaveIsNeverInterpreted(@ForAll("concentrations") BigDecimal measured) {
        var empty = new BreakpointBook("EMPTY", List.of(), List.of(), List.of());

        assertThat(empty.judge(ECOLI, "CIP", AstMethod.MIC, null, Span.at(measured)))
                .isInstanceOf(NotEvaluable.class);
        assertThat(BOOK.judge(ECOLI, "XYZ", AstMethod.MIC, null, Span.at(measured)))
                .isInstanceOf(NotEvaluable.class);
    }

    private static Optional<Category> category(String drug, Span measured) {
        return BOOK.judge(ECOLI, drug, AstMethod.MIC, null, measured) instanceof Interpreted known
                ? Optional.of(known.category())
                : Optional.empty();
    }

    @Provide
    Arbitrary<BigDecimal> concentrations() {
        var dilutions = Arbitraries.of("0.015", "0.03", "0.06", "0.125", "0.25", "0.5", "1", "2", "4", "8", "16", "32")
                .map(BigDecimal::new);
        var between = Combinators.combine(
                        Arbitraries.integers().between(1, 40_000),
                        Arbitraries.integers().between(1, 3))
                .as(BigDecimal::valueOf);
        return Arbitraries.oneOf(dilutions, between.map(v -> v.stripTrailingZeros()));
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.of("<=", "<", ">", ">=");
    }

    @Provide
    Arbitrary<String> drugs() {
        return Arbitraries.of("CIP", "MEM", "AMX", "FEP");
    }
}
