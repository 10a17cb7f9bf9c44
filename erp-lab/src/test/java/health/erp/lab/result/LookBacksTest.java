package health.erp.lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.BackgroundWork;
import health.erp.core.ConflictException;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.RuleException;
import health.erp.core.id.ItemId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.value.Quantity;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.control.ControlPlan;
import health.erp.lab.quality.ControlTerms;
import health.erp.lab.quality.ControlledTestView;
import health.erp.lab.quality.DefineControlMaterial;
import health.erp.lab.quality.EnterControlRun;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.quality.MeasuredControl;
import health.erp.lab.quality.PlanControl;
import health.erp.lab.quality.ReceiveControlLot;
import health.erp.lab.quality.SetTarget;
import health.erp.lab.reagent.AcceptReagentLot;
import health.erp.lab.reagent.DefineRecipe;
import health.erp.lab.reagent.Ingredient;
import health.erp.lab.reagent.RecallReagent;
import health.erp.lab.reagent.ReceiveReagentLot;
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

/** What had gone out when it turned out that something was wrong. 3.1, 3.10 */
@OnEachDatabase(Lab.class)
class LookBacksTest {
    private static final TestCode K = new TestCode("K");
    private static final LocalDate FAR = LocalDate.of(2028, 12, 31);

    private final TestErp test;
    private final ABench here;
    private final LookBacks lookBacks;
    private final InstrumentId analyzer;
    private final ItemId reagent;

    LookBacksTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
        this.here = new ABench(test);
        this.lookBacks = here.lab.lookBacks();
        this.analyzer = here.anInstrument();
        this.reagent = new ItemId(test.erp().newId());
        var perRun = new Ingredient(reagent, Map.of(RunPurpose.PATIENT, new BigDecimal("0.2")), BigDecimal.ZERO, "mL");
        here.lab.reagentRecipes().define(here.technician, new DefineRecipe(K, analyzer, List.of(perRun)));
        planned();
        lot("A", FAR.minusDays(2));
    }

    @Test
    void aFailedControlPutsInDoubtWhatWentOutSinceTheLastGoodOne() {
        run("0");
        var before = sent("4.1");
        run("0");
        var since = sent("4.2");
        run("5");
        deliver();

        assertThat(before.stage()).isEqualTo(RunStage.RELEASED);
        assertThat(open()).singleElement().satisfies(doubt -> {
            assertThat(doubt.cause()).isEqualTo(LookBackCause.CONTROL);
            assertThat(doubt.test()).isEqualTo(K);
            assertThat(doubt.instrument()).isEqualTo(analyzer);
            assertThat(results(doubt)).extracting(ResultView::id).containsExactly(since.id());
        });
    }

    @Test
    void itIsToldThatSomebodyHasToLook() {
        run("0");
        sent("4.1");

        lookBacks.follow(
                here.pathologist,
                new RejectedControl(K, analyzer, null, test.erp().now()));

        assertThat(open()).hasSize(1);
        assertThat(test.events(here.technician.hospital())).endsWith("lab.look-back.begun");
    }

    @Test
    void whereNothingWentOutNobodyHasToLook() {
        run("0");
        run("5");
        lot("B", FAR);
        recall("B");
        deliver();

        assertThat(open()).isEmpty();
    }

    @Test
    void aRepeatThatIsRejectedTooAsksNobodyTwice() {
        run("0");
        sent("4.1");
        run("5");
        run("5");
        deliver();

        assertThat(open()).hasSize(1);
    }

    @Test
    void aRecallPutsInDoubtWhatWasMeasuredWithTheLot() {
        run("0");
        var with = sent("4.1");
        lot("B", FAR.minusDays(3)); // expires first, so it is taken
        sent("4.2");
        recall("A");
        deliver();

        assertThat(open()).singleElement().satisfies(doubt -> {
            assertThat(doubt.cause()).isEqualTo(LookBackCause.RECALL);
            assertThat(doubt.test()).isNull();
            assertThat(results(doubt)).extracting(ResultView::id).containsExactly(with.id());
        });
    }

    @Test
    void whoLookedSaysWhatWasCorrected() {
        run("0");
        var doubtful = sent("4.1");
        run("5");
        deliver();
        var doubt = open().get(0);

        here.lab.corrections().correct(here.pathologist, CorrectResult.of(doubtful, "4.9", "Measured anew"));
        assertThat(results(doubt)).singleElement().satisfies(result -> assertThat(result.status())
                .isEqualTo(ResultStatus.CORRECTED));
        var closed = lookBacks.close(
                here.pathologist, new CloseLookBack(doubt.id(), doubt.version(), "One measured anew, and corrected"));

        assertThat(closed.closedBy()).isEqualTo(here.pathologist.staff());
        assertThat(open()).isEmpty();
        assertThat(test.events(here.technician.hospital())).contains("lab.look-back.closed");
        assertThatThrownBy(() ->
                        lookBacks.close(here.pathologist, new CloseLookBack(doubt.id(), doubt.version(), "Again")))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() ->
                        lookBacks.close(here.pathologist, new CloseLookBack(doubt.id(), closed.version(), "Again")))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void theListIsReadPageByPage() {
        run("0");
        var first = sent("4.1");
        var second = sent("4.2");
        run("5");
        deliver();
        var doubt = open().get(0);

        var page = lookBacks.results(here.technician, new ListDoubtful(doubt.id(), null, 1));
        var rest = lookBacks.results(here.technician, new ListDoubtful(doubt.id(), page.next(), 1));

        assertThat(page.items()).extracting(ResultView::id).containsExactly(first.id());
        assertThat(rest.items()).extracting(ResultView::id).containsExactly(second.id());
        assertThat(rest.next()).isNull();
    }

    @Test
    void onlyWhoMayCorrectAnswersForIt() {
        run("0");
        sent("4.1");
        run("5");
        deliver();
        var doubt = open().get(0);
        var reader = test.aCaller(here.technician.hospital(), ResultPermission.READ_RESULT_WORKLIST);

        assertThat(lookBacks.open(reader, new ListLookBacks(null, 10)).items()).hasSize(1);
        assertThatThrownBy(() -> lookBacks.close(reader, new CloseLookBack(doubt.id(), 0, "Fine")))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void keepsHospitalsApart() {
        run("0");
        sent("4.1");
        run("5");
        deliver();
        var doubt = open().get(0);
        var elsewhere = test.aCaller(test.aHospital());

        assertThat(lookBacks.open(elsewhere, new ListLookBacks(null, 10)).items())
                .isEmpty();
        assertThatThrownBy(() -> lookBacks.results(elsewhere, new ListDoubtful(doubt.id(), null, 10)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lookBacks.close(elsewhere, new CloseLookBack(doubt.id(), 0, "Fine")))
                .isInstanceOf(NotFoundException.class);
    }

    private List<LookBackView> open() {
        return lookBacks.open(here.technician, new ListLookBacks(null, 10)).items();
    }

    private List<ResultView> results(LookBackView doubt) {
        return lookBacks
                .results(here.technician, new ListDoubtful(doubt.id(), null, 10))
                .items();
    }

    private void deliver() {
        BackgroundWork.deliver(test.erp());
    }

    private void later() {
        test.clock().set(test.erp().now().plus(Duration.ofMinutes(1)));
    }

    /** By the analyzer, released without anybody looking. */
    private ResultView sent(String value) {
        later();
        var tube = here.tube("K");
        var sent = here.lab
                .results()
                .enter(
                        here.technician,
                        EnterResults.of(tube.specimen(), Measured.by(analyzer, null))
                                .with(Entry.of("K", value).alarmed()))
                .get(0);
        later();
        return sent;
    }

    private void lot(String number, LocalDate expiry) {
        var lot = here.lab
                .reagentLots()
                .receive(
                        here.technician,
                        new ReceiveReagentLot(reagent, number, analyzer, Quantity.of(10, "mL"), expiry, null));
        here.lab.reagentLots().accept(here.technician, new AcceptReagentLot(lot.id(), 0, null, "Compared"));
    }

    private void recall(String number) {
        here.lab.reagentLots().recall(here.pathologist, new RecallReagent(reagent, number, "Notice of the maker"));
    }

    /** One level that should give 0 with a deviation of 1. */
    private ControlledTestView planned() {
        var levels = Set.of("L1");
        var terms = new ControlTerms(ControlPlan.classic(levels).rules(), levels, 24 * 60, false);
        var planned = here.lab.controlPlans().plan(here.technician, new PlanControl(K, analyzer, terms));
        var materials = here.lab.controlMaterials();
        var material = materials.define(here.technician, new DefineControlMaterial("Multiqual", "Bio-Rad"));
        var lot = materials.receive(here.technician, new ReceiveControlLot(material.id(), "L1", FAR, null));
        here.lab
                .controlPlans()
                .target(here.technician, new SetTarget(planned.id(), "L1", lot.id(), BigDecimal.ZERO, BigDecimal.ONE));
        return planned;
    }

    private void run(String value) {
        later();
        here.lab
                .qualityControl()
                .enter(
                        here.technician,
                        EnterControlRun.of(K, analyzer, test.erp().now(), MeasuredControl.of("L1", value)));
        later();
    }
}
