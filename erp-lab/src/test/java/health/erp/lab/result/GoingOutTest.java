package health.erp.lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import health.erp.core.NotPermittedException;
import health.erp.core.RuleException;
import health.erp.core.id.ItemId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.value.Quantity;
import health.erp.lab.Lab;
import health.erp.lab.autoverification.Gate;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.ControlTerms;
import health.erp.lab.quality.DefineControlMaterial;
import health.erp.lab.quality.EnterControlRun;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.quality.MeasuredControl;
import health.erp.lab.quality.PlanControl;
import health.erp.lab.quality.ReceiveControlLot;
import health.erp.lab.quality.RunSource;
import health.erp.lab.quality.SetTarget;
import health.erp.lab.reagent.AcceptReagentLot;
import health.erp.lab.reagent.DefineRecipe;
import health.erp.lab.reagent.FindRecipe;
import health.erp.lab.reagent.Ingredient;
import health.erp.lab.reagent.RecallReagent;
import health.erp.lab.reagent.ReceiveReagentLot;
import health.erp.lab.reagent.ReviseRecipe;
import health.erp.lab.reagent.RunPurpose;
import health.erp.lab.result.EnterResults.Entry;
import health.erp.lab.status.ResultStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an analyzer sends goes out by itself when nothing is against it, and only then. 3.5 */
@OnEachDatabase(Lab.class)
class GoingOutTest {
    private static final TestCode K = new TestCode("K");

    private final TestErp test;
    private final ABench here;
    private final InstrumentId analyzer;

    GoingOutTest(TestErp test) {
        this.test = test;
        this.here = new ABench(test);
        this.analyzer = here.anInstrument();
        here.lab.reagentRecipes().define(here.technician, new DefineRecipe(K, analyzer, List.of()));
    }

    @Test
    void whatNothingIsAgainstGoesOutByItself() { // I2
        controlled("0", "0");

        var k = sent("4.1");

        assertThat(k.current().content().trace()).isNotNull().satisfies(trace -> {
            assertThat(trace.pack()).isEqualTo("chemistry/1");
            assertThat(trace.reasons()).isEmpty();
        });
        assertThat(k.status()).isEqualTo(ResultStatus.FINAL);
        assertThat(k.proof()).isEqualTo(Proof.PROVEN);
        assertThat(k.verifiedBy()).isNull(); // its rule trace stands for that
        assertThat(test.events(here.technician.hospital())).contains("result.available", "lab.test.completed");
    }

    @Test
    void aRejectedControlHoldsEverythingAndTakesAReason() { // I13
        controlled("5", "5");

        var k = sent("4.1");

        assertThat(k.stage()).isEqualTo(RunStage.ENTERED);
        assertThat(k.proof()).isEqualTo(Proof.DISPROVEN);
        assertThat(reasons(k)).contains(Gate.QUALITY_CONTROL);
        assertThatThrownBy(() -> here.verified(List.of(k))).isInstanceOf(RuleException.class);
    }

    @Test
    void withoutAControlNothingIsProven() { // I13
        assertThat(reasons(sent("4.1"))).contains(Gate.QUALITY_CONTROL);
    }

    @Test
    void whatIsCriticalWaitsForSomebody() { // pain 8
        controlled("0", "0");

        var k = sent("7.1");

        assertThat(k.stage()).isEqualTo(RunStage.ENTERED);
        assertThat(reasons(k)).containsExactly(Gate.CRITICAL);
    }

    @Test
    void whatIsGivenAgainAndAgainIsHeld() {
        controlled("0", "0");
        sent("4.1");
        sent("4.1");
        sent("4.1");

        assertThat(reasons(sent("4.1"))).containsExactly(Gate.REPEAT_PATTERN);
        assertThat(reasons(sent("4.1"))).containsExactly(Gate.REPEAT_PATTERN); // what was held counts on
        assertThat(sent("4.2").status()).isEqualTo(ResultStatus.FINAL);
        assertThat(sent("4.1").status()).isEqualTo(ResultStatus.FINAL);
    }

    @Test
    void anAlarmOfTheInstrumentHoldsIt() {
        controlled("0", "0");
        var tube = here.tube("K");

        var k = here.lab
                .results()
                .enter(
                        here.technician,
                        EnterResults.of(tube.specimen(), Measured.by(analyzer, null))
                                .with(Entry.of("K", "4.1").alarmed("SHORT SAMPLE")))
                .get(0);

        assertThat(reasons(k)).containsExactly(Gate.INSTRUMENT_FLAGS);
    }

    @Test
    void aControlThatIsRejectedSinceTakesAReason() { // I13
        controlled("0", "0");
        var first = sent("7.1");
        assertThat(first.proof()).isEqualTo(Proof.PROVEN);
        var second = here.verified(List.of(sent("7.2"))).get(0);

        run("5", "5");

        assertThatThrownBy(() -> here.verified(List.of(first)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("is DISPROVEN");
        assertThatThrownBy(() -> here.lab.verification().validate(here.pathologist, ValidateResults.of(second)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("is DISPROVEN");
        var meek = test.aCaller(here.technician.hospital(), ResultPermission.VALIDATE_RESULT);
        assertThatThrownBy(() -> here.lab
                        .verification()
                        .validate(meek, ValidateResults.of(second).although("Repeated by hand")))
                .isInstanceOf(NotPermittedException.class);
        assertThat(here.lab
                        .verification()
                        .validate(here.pathologist, ValidateResults.of(second).although("Repeated by hand"))
                        .get(0)
                        .despite())
                .isEqualTo("Repeated by hand");
    }

    @Test
    void aReagentThatIsRecalledSinceTakesAReason() { // I13
        var item = new ItemId(test.erp().newId());
        var recipe = here.lab.reagentRecipes().find(here.technician, new FindRecipe(K, analyzer));
        var buffer = new Ingredient(item, Map.of(RunPurpose.PATIENT, BigDecimal.ONE), BigDecimal.ZERO, "mL");
        here.lab
                .reagentRecipes()
                .revise(here.technician, new ReviseRecipe(recipe.id(), recipe.version(), List.of(buffer)));
        var lot = here.lab
                .reagentLots()
                .receive(
                        here.technician,
                        new ReceiveReagentLot(
                                item, "R1", analyzer, Quantity.of("100", "mL"), LocalDate.of(2028, 12, 31), 30));
        here.lab.reagentLots().accept(here.technician, new AcceptReagentLot(lot.id(), 0, null, "Compared"));
        controlled("0", "0");
        var k = sent("7.1");
        assertThat(k.proof()).isEqualTo(Proof.PROVEN);

        here.lab.reagentLots().recall(here.technician, new RecallReagent(item, "R1", "Bubbles"));

        assertThatThrownBy(() -> here.verified(List.of(k)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("is DISPROVEN");
    }

    @Test
    void whoNamesNoInstrumentForAControlledTestSaysWhy() { // I13
        controlled("0", "0");
        var tube = here.tube("K", "FT4");
        var unnamed = ABench.byHand(tube, "K", "4.0", "FT4", "15.0");

        assertThatThrownBy(() -> here.lab.results().enter(here.technician, unnamed))
                .isInstanceOfSatisfying(InvalidCommandException.class, e -> assertThat(e.problems())
                        .containsEntry(
                                "byHand", "must say why no instrument is named, because controls are run for: K"));
        var k = here.lab
                .results()
                .enter(here.technician, unnamed.byHandBecause("The analyzer is down; flame photometer"))
                .get(0);

        assertThat(here.found(k.id()).byHand()).isEqualTo("The analyzer is down; flame photometer");
    }

    private static List<Gate> reasons(ResultView result) {
        var trace = result.current().content().trace();
        return trace == null
                ? List.of()
                : trace.reasons().stream().map(GateNote::gate).toList();
    }

    private ResultView sent(String value) {
        var tube = here.tube("K");
        return here.lab
                .results()
                .enter(
                        here.technician,
                        EnterResults.of(tube.specimen(), Measured.by(analyzer, null))
                                .with(Entry.of("K", value).alarmed()))
                .get(0);
    }

    /** Two levels, of which each should give 0 with a deviation of 1. */
    private void controlled(String first, String second) {
        planned();
        run(first, second);
    }

    private void planned() {
        var terms = ControlTerms.classic(Set.of("L1", "L2"), Duration.ofHours(24));
        var planned = here.lab.controlPlans().plan(here.technician, new PlanControl(K, analyzer, terms));
        var material =
                here.lab.controlMaterials().define(here.technician, new DefineControlMaterial("Multiqual", "Bio-Rad"));
        for (var level : List.of("L1", "L2")) {
            var lot = here.lab
                    .controlMaterials()
                    .receive(
                            here.technician,
                            new ReceiveControlLot(material.id(), level, LocalDate.of(2028, 12, 31), 30));
            here.lab
                    .controlPlans()
                    .target(
                            here.technician,
                            new SetTarget(planned.id(), level, lot.id(), BigDecimal.ZERO, BigDecimal.ONE));
        }
    }

    private void run(String first, String second) {
        test.clock().set(test.erp().now().plusSeconds(60));
        here.lab
                .qualityControl()
                .enter(
                        here.technician,
                        new EnterControlRun(
                                K,
                                analyzer,
                                test.erp().now(),
                                List.of(MeasuredControl.of("L1", first), MeasuredControl.of("L2", second)),
                                RunSource.ANALYZER,
                                null,
                                null));
        test.clock().set(test.erp().now().plusSeconds(60));
    }
}
