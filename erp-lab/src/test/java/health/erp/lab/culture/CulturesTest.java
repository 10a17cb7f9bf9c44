package health.erp.lab.culture;

import static health.erp.lab.culture.CultureStatus.CORRECTED;
import static health.erp.lab.culture.CultureStatus.FINAL;
import static health.erp.lab.culture.CultureStatus.PRELIMINARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.ConflictException;
import health.erp.core.ErpException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.culture.AstOutcome.Reason;
import health.erp.lab.culture.ReportContent.ReportedDrug;
import health.erp.lab.order.FindLabOrder;
import health.erp.lab.order.LabOrderView;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.order.OrderItemView;
import health.erp.lab.specimen.SpecimenId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Lab.class)
class CulturesTest {
    private final TestErp test;
    private final ACulture urine;
    private final Cultures cultures;

    CulturesTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
        this.urine = new ACulture(test);
        this.cultures = urine.doors.cultures();
    }

    @Test
    void aCultureIsReportedAsItGrows() {
        urine.inForce("1");
        urine.read(Growth.NONE);
        assertThat(urine.report(false).status()).isEqualTo(PRELIMINARY);
        urine.read(Growth.PRESENT);
        urine.tested(urine.isolate("ECOLI"), "CIP <=0.06", "AMX >8");

        var last = urine.report(true);

        assertThat(last.status()).isEqualTo(FINAL);
        assertThat(last.number()).isEqualTo(2);
        assertThat(last.content().gram()).containsExactly("Gram-negative rods", "Gram-negative rods");
        assertThat(last.content().isolates()).singleElement().satisfies(isolate -> {
            assertThat(isolate.name()).isEqualTo("Escherichia coli");
            assertThat(isolate.snomed()).isEqualTo("112283007");
            assertThat(isolate.drugs())
                    .extracting(drug -> drug.drug() + " " + drug.measured() + " " + drug.category())
                    .containsExactly("AMX >8 R", "CIP <=0.06 S");
        });
        assertThat(urine.seen.unreported()).isFalse();
        assertThat(work()).isEmpty();
        assertThat(test.events(urine.chief.hospital()))
                .contains("lab.culture.begun", "lab.culture.isolated", "lab.culture.tested")
                .endsWith("lab.culture.reported");
    }

    @Test
    void whatWasReportedStaysReadableWhenItIsCorrected() {
        urine.inForce("1");
        var isolate = urine.isolate("ECOLI");
        urine.tested(isolate, "CIP 0.1");
        var first = urine.report(true);
        assertCode("lab.culture.unchanged", () -> urine.correct("Nothing"));
        assertCode("lab.culture.status", () -> urine.report(true));

        urine.tested(isolate, "CIP 8");
        var corrected = urine.correct("Read from the wrong plate");

        assertThat(corrected.status()).isEqualTo(CORRECTED);
        assertThat(drugs(corrected)).extracting(ReportedDrug::category).containsExactly(Category.R);
        assertThat(reports()).containsExactly(corrected, first);
        assertThat(drugs(reports().get(1))).extracting(ReportedDrug::category).containsExactly(Category.S);
    }

    @Test
    void aNewNameIsJudgedAnew() {
        urine.inForce("1");
        var isolate = urine.isolate(null);
        assertThat(urine.tested(isolate, "CIP 0.5", "AMX 1"))
                .extracting(SusceptibilityView::reason)
                .containsOnly(Reason.NO_ORGANISM);
        assertCode("lab.culture.unnamed", () -> urine.report(true));

        var named = cultures.identify(urine.chief, new IdentifyIsolate(isolate.id(), "ECOLI"));
        assertThat(categories(named)).containsExactly(Category.S, Category.I);
        var renamed = cultures.identify(urine.chief, new IdentifyIsolate(isolate.id(), "KPNEU"));
        assertThat(categories(renamed)).containsExactly(Category.R, Category.S); // AMX by nature
        assertThatThrownBy(() -> cultures.identify(urine.chief, new IdentifyIsolate(isolate.id(), "NOBODY")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void withoutATableNothingIsInterpreted() {
        assertThat(urine.tested(urine.isolate("ECOLI"), "CIP 0.01"))
                .singleElement()
                .satisfies(drug -> {
                    assertThat(drug.category()).isNull();
                    assertThat(drug.reason()).isEqualTo(Reason.NO_TABLE);
                });
        assertThat(drugs(urine.report(true)))
                .extracting(ReportedDrug::notEvaluable)
                .containsExactly(Reason.NO_TABLE);
    }

    @Test
    void aDrugThatIsNotThereInhibitsNothing() {
        var isolate = urine.isolate("ECOLI");

        for (var value : List.of("0", "-0.25", "<=0", ">-1", "0.00")) {
            assertThatThrownBy(() -> urine.tested(isolate, "CIP " + value)).isInstanceOf(InvalidCommandException.class);
        }
        var noZone = new EnterSusceptibility(isolate.id(), AstMethod.DISK, List.of(new MeasuredDrug("FOX", "0")));
        assertThat(urine.doors.susceptibilities().enter(urine.chief, noZone)).hasSize(1);
        var odd = new EnterSusceptibility(isolate.id(), AstMethod.DISK, List.of(new MeasuredDrug("FOX", "-6")));
        assertThatThrownBy(() -> urine.doors.susceptibilities().enter(urine.chief, odd))
                .isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void whatWasJudgedStaysSoWhenAnotherTableComesIntoForce() {
        var first = urine.inForce("1");
        var isolate = urine.isolate("ECOLI");
        var before = urine.tested(isolate, "CIP 0.1").get(0);
        var second = urine.inForce("2");

        assertThat(urine.found().grown().get(0).drugs()).containsExactly(before);
        assertThat(before.table()).isEqualTo(first.id());
        assertThat(urine.tested(isolate, "CIP 0.1").get(0).table()).isEqualTo(second.id());
    }

    @Test
    void aSecondLineDrugStaysOffTheReport() {
        urine.inForce("1");
        var isolate = urine.isolate("ECOLI");
        urine.tested(isolate, "CIP 0.1", "MEM 0.5");
        var report = urine.report(false);

        assertThat(drugs(report)).extracting(ReportedDrug::drug).containsExactly("CIP");
        assertThat(report.content().isolates().get(0).heldBack()).containsExactly("MEM");

        urine.tested(isolate, "CIP 8");
        assertThat(drugs(urine.report(true))).extracting(ReportedDrug::drug).containsExactly("CIP", "MEM");
    }

    @Test
    void whatIsNotKnownIsNotReportedAsFinal() {
        assertCode("lab.culture.unread", () -> urine.report(false));
        urine.read(Growth.PENDING);
        assertCode("lab.culture.unread", () -> urine.report(true));
        urine.read(Growth.PRESENT);
        assertCode("lab.culture.unnamed", () -> urine.report(true));
        var isolate = urine.isolate("ECOLI");
        assertCode("lab.culture.growth", () -> urine.read(Growth.NONE));

        urine.seen = cultures.withdraw(urine.chief, new WithdrawIsolate(isolate.id(), "Of the skin"));
        assertCode("lab.culture.withdrawn", () -> urine.tested(isolate, "CIP 1"));
        urine.read(Growth.NONE);
        assertThat(urine.report(true).content().isolates()).isEmpty();
    }

    @Test
    void whoReportsHasReadItAsItIs() {
        var isolate = urine.isolate("ECOLI");
        var seen = urine.seen;
        urine.tested(isolate, "CIP 1");

        assertThatThrownBy(() -> cultures.report(urine.chief, new ReportCulture(seen.id(), seen.version(), true)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void onlyWhatIsInTheLaboratoryIsPutOnMedia() {
        var other = new ALab(test, urine.chief);
        var onTheWay = other.collected(other.ordered("URC"));

        assertCode(
                "lab.culture.specimen",
                () -> cultures.begin(urine.chief, new BeginCulture(onTheWay.id(), null, null, List.of("Blood agar"))));
    }

    @Test
    void aCultureIsForATestThatWasAskedForOfItsSpecimen() { // I2
        var other = new ALab(test, urine.chief);
        var order = other.ordered("URC");
        var theirs = other.received(order);
        var item = order.items().get(0).id();
        var media = List.of("Blood agar");

        assertCode(
                "lab.culture.item",
                () -> cultures.begin(urine.chief, new BeginCulture(urine.specimen.id(), item, null, media)));
        assertThat(cultures.begin(urine.chief, new BeginCulture(theirs.id(), item, null, media))
                        .item())
                .isEqualTo(item);
    }

    @Test
    void aTestIsDoneWhenTheLastOfItsCulturesIs() {
        var other = new ALab(test, urine.chief);
        var order = other.ordered("URC");
        var tube = other.received(order).id();
        var item = order.items().get(0).id();
        var aerobic = begun(tube, item);
        var anaerobic = begun(tube, item);

        reported(aerobic, false);
        assertThat(asked(order).resultedAt()).isNotNull();
        reported(aerobic, true);
        assertThat(asked(order).completedAt()).isNull();
        reported(anaerobic, true);

        assertThat(asked(order).completedAt()).isNotNull();
        assertThat(test.events(urine.chief.hospital())).contains("test.completed", "lab.test.completed");
        assertCode("lab.culture.item", () -> begun(tube, item));
    }

    @Test
    void whatIsRepeatedUnderAKeyIsDoneOnce() {
        urine.inForce("1");
        var once = urine.chief.withKey("bench-3/1");
        var isolating = new AddIsolate(urine.seen.id(), "ECOLI", null);
        var grown = cultures.isolate(once, isolating);
        var testing = new EnterSusceptibility(
                grown.grown().get(0).id(), AstMethod.MIC, List.of(new MeasuredDrug("CIP", "<=0.250")));
        var susceptibilities = urine.doors.susceptibilities();

        assertThat(cultures.isolate(once, isolating)).isEqualTo(grown);
        assertThat(susceptibilities.enter(urine.chief.withKey("2"), testing))
                .isEqualTo(susceptibilities.enter(urine.chief.withKey("2"), testing));
        urine.seen = urine.found();
        var reporting = new ReportCulture(urine.seen.id(), urine.seen.version(), true);
        assertThat(cultures.report(urine.chief.withKey("3"), reporting))
                .isEqualTo(cultures.report(urine.chief.withKey("3"), reporting));
        var bad = new ImportBreakpoints(
                "X", 2026, "9", List.of(ATable.mic("?", "?", null, null, null, null)), List.of(), List.of());
        var breakpoints = urine.doors.breakpoints();
        assertThat(breakpoints.bring(urine.chief.withKey("4"), bad))
                .isEqualTo(breakpoints.bring(urine.chief.withKey("4"), bad));
        assertThat(urine.found().grown()).hasSize(1);
    }

    @Test
    void listsAreReadInPages() {
        urine.read(Growth.NONE);
        urine.read(Growth.NONE);
        var readings = cultures.readings(urine.chief, new ListReadings(urine.seen.id(), null, 1));

        assertThat(readings.next()).isEqualTo(1);
        assertThat(cultures.readings(urine.chief, new ListReadings(urine.seen.id(), readings.next(), 1))
                        .items())
                .extracting(CultureReadingView::number)
                .containsExactly(2);
        assertThat(work()).extracting(CultureView::id).containsExactly(urine.seen.id());
        assertThat(cultures.list(urine.chief, new ListCultures(urine.seen.patient(), null, 10))
                        .items())
                .extracting(CultureView::id)
                .containsExactly(urine.seen.id());
        assertThat(test.audit(urine.chief.hospital())).endsWith("READ|ListCultures|" + urine.seen.patient());
    }

    @Test
    void keepsHospitalsApart() {
        var isolate = urine.isolate("ECOLI");
        urine.report(true);
        var elsewhere = test.aCaller(test.aHospital());
        var id = urine.seen.id();

        assertThatThrownBy(() -> cultures.find(elsewhere, new FindCulture(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> cultures.reports(elsewhere, new ListCultureReports(id, null, 10)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> cultures.readings(elsewhere, new ListReadings(id, null, 10)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> cultures.withdraw(elsewhere, new WithdrawIsolate(isolate.id(), "x")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> cultures.begin(
                        elsewhere, new BeginCulture(urine.specimen.id(), null, null, List.of("Blood agar"))))
                .isInstanceOf(NotFoundException.class);
        assertThat(cultures.list(elsewhere, new ListCultures(urine.seen.patient(), null, 10))
                        .items())
                .isEmpty();
        assertThat(cultures.list(elsewhere, new ListCultures(null, null, 10)).items())
                .isEmpty();
    }

    private CultureId begun(SpecimenId tube, OrderItemId item) {
        var begun = cultures.begin(urine.chief, new BeginCulture(tube, item, null, List.of("Blood agar")));
        return cultures.read(urine.chief, new NoteReading(begun.id(), Growth.NONE, null, null))
                .id();
    }

    private void reported(CultureId culture, boolean last) {
        var seen = cultures.find(urine.chief, new FindCulture(culture));
        cultures.report(urine.chief, new ReportCulture(culture, seen.version(), last));
    }

    private OrderItemView asked(LabOrderView order) {
        return urine.doors
                .orders()
                .find(urine.chief, new FindLabOrder(order.id()))
                .items()
                .get(0);
    }

    private List<CultureView> work() {
        return cultures.list(urine.chief, new ListCultures(null, null, 10)).items();
    }

    private List<CultureReportView> reports() {
        return cultures.reports(urine.chief, new ListCultureReports(urine.seen.id(), null, 10))
                .items();
    }

    private static List<ReportedDrug> drugs(CultureReportView report) {
        return report.content().isolates().get(0).drugs();
    }

    private static List<Category> categories(CultureView culture) {
        return culture.grown().get(0).drugs().stream()
                .map(SusceptibilityView::category)
                .toList();
    }

    private static void assertCode(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ErpException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
