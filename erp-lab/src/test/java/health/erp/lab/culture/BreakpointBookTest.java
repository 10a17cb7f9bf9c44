package health.erp.lab.culture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.RuleException;
import health.erp.lab.culture.AstOutcome.Interpreted;
import health.erp.lab.culture.AstOutcome.NotEvaluable;
import health.erp.lab.culture.AstOutcome.Reason;
import health.erp.lab.culture.AstOutcome.Undetermined;
import health.erp.lab.culture.BreakpointBook.TestedDrug;
import health.erp.lab.value.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 3.10: breakpoints are data, and what is not certain is not said. */
class BreakpointBookTest {
    private static final BreakpointBook BOOK = ATable.book();
    private static final Organism ECOLI = organism("ECOLI");
    private static final Organism KLEBSIELLA = organism("KPNEU");

    @ParameterizedTest
    @CsvSource({
        "ECOLI, CIP, 0.25, S",
        "ECOLI, CIP, 0.250, S",
        "ECOLI, CIP, 0.5, I",
        "ECOLI, CIP, 0.51, R",
        "ECOLI, CIP, <=0.25, S",
        "ECOLI, CIP, <=0.06, S",
        "ECOLI, CIP, >0.5, R",
        "ECOLI, CIP, >32, R",
        "ECOLI, CIP, <=0.5, ?",
        "ECOLI, CIP, >0.25, ?",
        "ECOLI, CIP, 0.3, ?",
        "KPNEU, CIP, 0.5, S",
        "KPNEU, MEM, 4, I",
        "KPNEU, MEM, 8, I",
        "KPNEU, MEM, <=8, ?",
        "KPNEU, FEP, 8, SDD",
        "KPNEU, FEP, 16, R",
        "KPNEU, FEP, 12, ?",
        "KPNEU, AMX, 1, R"
    })
    void whatAConcentrationMeans(String organism, String drug, String measured, String expected) {
        assertThat(said(organism(organism), drug, AstMethod.MIC, null, measured))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"22, S", "21, R", ">30, S", "<6, R", "<=22, ?"})
    void whatADiameterMeans(String measured, String expected) {
        assertThat(said(organism("SAURE"), "FOX", AstMethod.DISK, null, measured))
                .isEqualTo(expected);
    }

    @Test
    void whatIsSaidOfTheSiteGoesBeforeWhatIsSaidOfTheOrganism() {
        assertThat(said(KLEBSIELLA, "CIP", AstMethod.MIC, "MENINGITIS", "0.25")).isEqualTo("R");
        assertThat(said(KLEBSIELLA, "CIP", AstMethod.MIC, "URINE", "0.25")).isEqualTo("S");
        assertThat(said(ECOLI, "CIP", AstMethod.MIC, "MENINGITIS", "0.25")).isEqualTo("R");
    }

    @Test
    void withoutABreakpointNothingIsSaid() {
        var none = new NotEvaluable(Reason.NO_BREAKPOINT);

        assertThat(judged(ECOLI, "VAN", AstMethod.MIC, "1")).isEqualTo(none);
        assertThat(judged(ECOLI, "CIP", AstMethod.DISK, "30")).isEqualTo(none);
        assertThat(judged(organism("PAERU"), "CIP", AstMethod.MIC, "0.1")).isEqualTo(none);
    }

    @Test
    void ofTwoGroupsTheNarrowerIsMeantAndOfTwoAlikeNeither() {
        var narrow = new Breakpoint("BETA-HAEMOLYTIC", "PEN", AstMethod.MIC, null, spans("<=0.25"));
        var wide = new Breakpoint("STREPTOCOCCUS", "PEN", AstMethod.MIC, null, spans("<=2"));
        var book = new BreakpointBook("X", List.of(wide, narrow), List.of(), List.of());
        var twice = new BreakpointBook("X", List.of(narrow, narrow), List.of(), List.of());

        assertThat(book.judge(organism("SPYOG"), "PEN", AstMethod.MIC, null, span("1")))
                .isInstanceOf(Undetermined.class);
        assertThat(twice.judge(organism("SPYOG"), "PEN", AstMethod.MIC, null, span("0.1")))
                .isEqualTo(new NotEvaluable(Reason.AMBIGUOUS));
    }

    @Test
    void theLineItWasReadFromIsTold() {
        assertThat(judged(ECOLI, "CIP", AstMethod.MIC, "0.25"))
                .isEqualTo(new Interpreted(Category.S, "HOUSE GUIDE 2026 1, ECOLI CIP MIC: S <=0.25, I 0.5, R >0.5"));
        assertThat(judged(KLEBSIELLA, "AMX", AstMethod.MIC, "1"))
                .isEqualTo(new Interpreted(Category.R, "HOUSE GUIDE 2026 1, KPNEU AMX: intrinsic"));
    }

    @Test
    void aSecondLineDrugIsHeldBackUnlessTheFirstDoesNotHelp() {
        assertThat(BOOK.isHeldBack(ECOLI, "MEM", tested("CIP", "0.1"))).isTrue();
        assertThat(BOOK.isHeldBack(ECOLI, "MEM", tested("CIP", "<=0.5"))).isTrue(); // it may help
        assertThat(BOOK.isHeldBack(ECOLI, "MEM", tested("CIP", "8"))).isFalse();
        assertThat(BOOK.isHeldBack(ECOLI, "MEM", tested("AMX", "1"))).isFalse(); // it was not tested
        assertThat(BOOK.isHeldBack(ECOLI, "CIP", tested("CIP", "0.1"))).isFalse();
        assertThat(BOOK.isHeldBack(organism("SAURE"), "MEM", tested("CIP", "0.1")))
                .isFalse();
    }

    @Test
    void aHostNamesOrganismsOfItsOwnAndReplacesNone() {
        var mine = new Organism("SMARC", "Serratia marcescens", null, List.of("ENTEROBACTERALES"));
        var list = OrganismList.standard().with(List.of(mine));

        assertThat(list.find("SMARC")).contains(mine);
        assertThat(said(mine, "MEM", AstMethod.MIC, null, "1")).isEqualTo("S");
        assertThatThrownBy(() -> list.with(List.of(mine))).isInstanceOf(RuleException.class);
    }

    private static List<TestedDrug> tested(String drug, String measured) {
        return List.of(new TestedDrug(drug, judged(ECOLI, drug, AstMethod.MIC, measured)));
    }

    private static String said(
            Organism organism, String drug, AstMethod method, @Nullable String site, String measured) {
        var outcome = BOOK.judge(organism, drug, method, site, span(measured));
        return outcome instanceof Interpreted known ? known.category().name() : "?";
    }

    private static AstOutcome judged(Organism organism, String drug, AstMethod method, String measured) {
        return BOOK.judge(organism, drug, method, null, span(measured));
    }

    private static Map<Category, Span> spans(String susceptible) {
        return Map.of(Category.S, span(susceptible));
    }

    private static Span span(String text) {
        return BreakpointCheck.span(text).orElseThrow();
    }

    private static Organism organism(String code) {
        return OrganismList.standard().find(code).orElseThrow();
    }
}
