package health.erp.lab.catalogue;

import static health.erp.lab.ALab.aSheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.RuleException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.autoverification.ReflexRule;
import health.erp.lab.interpretation.Interpretation;
import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.interval.Age;
import health.erp.lab.interval.AgeSpan;
import health.erp.lab.interval.IntervalCategory;
import health.erp.lab.interval.QualifiedInterval;
import health.erp.lab.interval.Setting;
import health.erp.lab.interval.Whom;
import health.erp.lab.value.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the laboratory says it measures. */
@OnEachDatabase(Lab.class)
class LabCatalogueTest {
    private final TestErp test;
    private final ALab lab;
    private final LabCatalogue catalogue;
    private final Caller head;

    LabCatalogueTest(TestErp test) {
        this.test = test;
        this.lab = new ALab(test);
        this.catalogue = lab.lab().catalogue();
        this.head = lab.caller();
    }

    @Test
    void whatIsDraftedCannotBeOrderedBeforeItIsPublished() {
        var draft = drafted("GLU", aSheet("Glucose"));
        var code = new TestCode("GLU");

        assertThatThrownBy(() -> lab.lab().published().test(head, code)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lab.ordered("GLU")).isInstanceOf(NotFoundException.class);
        var out = catalogue.publish(head, new PublishTest(draft.id(), draft.version()));

        assertThat(out.published().number()).isEqualTo(1);
        assertThat(out.test().status()).isEqualTo(CatalogueStatus.ACTIVE);
        assertThat(out.test().draft()).isNull();
        assertThat(lab.lab().published().test(head, code)).isEqualTo(out.published());
        assertThat(test.events(head.hospital())).containsExactly("lab.catalogue.test.published");
    }

    @Test
    void aNewVersionLeavesTheFormerAsItWas() {
        var first = lab.published("K", aSheet("Potassium"));
        var draft = amended(first, aSheet("Potassium, serum").measured(Measurement.of("mmol/L", 2)));
        assertThat(lab.lab().published().test(head, first.code()).number()).isEqualTo(1);

        var second = catalogue
                .publish(head, new PublishTest(draft.id(), draft.version()))
                .published();

        assertThat(second.number()).isEqualTo(2);
        assertThat(lab.lab().published().test(head, first.code())).isEqualTo(second);
        assertThat(lab.lab().published().version(head, first.id())).isEqualTo(first);
        assertThat(catalogue.versions(head, new FindTest(first.test()))).containsExactly(first, second);
    }

    @Test
    void nobodyChangesWhatIsPublishedWhateverTheySend() {
        lab.published("K", aSheet("Potassium"));
        lab.publishedPanel("P", PanelDefinition.of("One", new TestCode("K")));

        for (var table : List.of("lab_test_version", "lab_panel_version", "lab_catalogue_edition")) {
            assertThatThrownBy(() -> test.database().asSuperuser("update %s set number = 9".formatted(table)))
                    .hasStackTraceContaining("only added to");
            assertThatThrownBy(() -> test.database().asSuperuser("delete from %s".formatted(table)))
                    .hasStackTraceContaining("only added to");
        }
    }

    @Test
    void intervalsOfWhichTwoCouldHoldAreNotPublished() { // 3.3
        var draft = drafted(
                "HB",
                aSheet("Haemoglobin")
                        .intervals(List.of(
                                reference("a", AgeSpan.from(Age.years(18))),
                                reference("b", AgeSpan.from(Age.years(60))))));

        assertThatThrownBy(() -> catalogue.publish(head, new PublishTest(draft.id(), draft.version())))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("lab.interval.overlap"));
        assertThat(catalogue.find(head, new FindTest(draft.id())).status()).isEqualTo(CatalogueStatus.DRAFT);
    }

    @Test
    void whoHasNoIntervalIsToldWhenItIsPublished() { // 3.3
        var draft = drafted("FE", aSheet("Iron").interval(reference("grown", AgeSpan.from(Age.years(18))), "made up"));

        var out = catalogue.publish(head, new PublishTest(draft.id(), draft.version()));

        assertThat(out.uncovered()).singleElement().satisfies(found -> {
            assertThat(found.category()).isEqualTo(IntervalCategory.REFERENCE);
            assertThat(found.gaps())
                    .allSatisfy(gap -> assertThat(gap.until()).isEqualTo(Age.years(18)))
                    .extracting(gap -> gap.gender())
                    .contains(AdministrativeGender.values());
        });
    }

    @Test
    void aReflexNeedsItsTargetAndNeverComesBack() { // I11
        var tsh = drafted("TSH", aSheet("Thyrotropin").reflex(reflex("R1", "TSH", "FT4")));
        assertThatThrownBy(() -> catalogue.publish(head, new PublishTest(tsh.id(), tsh.version())))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("FT4");

        lab.published("FT4", aSheet("Thyroxine"));
        catalogue.publish(head, new PublishTest(tsh.id(), tsh.version()));
        var back = amended(inForce("FT4"), aSheet("Thyroxine").reflex(reflex("R2", "FT4", "TSH")));

        assertThatThrownBy(() -> catalogue.publish(head, new PublishTest(back.id(), back.version())))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("lab.reflex.cycle"));
    }

    @Test
    void aCalculationNeedsTestsItsFormulaCanUse() { // 3.7, I11
        lab.published("NA", "CL");
        lab.published("HCO3", aSheet("Bicarbonate").measured(Measurement.of("g/L", 1)));
        var inputs = Map.of(
                "sodium", new TestCode("NA"), "chloride", new TestCode("CL"), "bicarbonate", new TestCode("HCO3"));
        var gap = drafted(
                "AGAP",
                TestDefinition.sheet("Anion gap", ResultKind.NUMERIC, "CHEM")
                        .measured(Measurement.of("mmol/L", 1))
                        .calculated(CalculationRule.of("AnionGap", inputs)));

        assertThatThrownBy(() -> catalogue.publish(head, new PublishTest(gap.id(), gap.version())))
                .hasMessageContaining("bicarbonate");
        var mended = amended(inForce("HCO3"), aSheet("Bicarbonate"));
        catalogue.publish(head, new PublishTest(mended.id(), mended.version()));

        assertThat(catalogue
                        .publish(head, new PublishTest(gap.id(), gap.version()))
                        .published()
                        .number())
                .isEqualTo(1);
    }

    @Test
    void whatOthersAreCalculatedFromKeepsAUnitTheyCanUse() { // 3.7
        lab.published("NA", "CL", "HCO3");
        var inputs = Map.of(
                "sodium", new TestCode("NA"), "chloride", new TestCode("CL"), "bicarbonate", new TestCode("HCO3"));
        lab.published(
                "AGAP",
                TestDefinition.sheet("Anion gap", ResultKind.NUMERIC, "CHEM")
                        .measured(Measurement.of("mmol/L", 1))
                        .calculated(CalculationRule.of("AnionGap", inputs)));
        var words = TestDefinition.sheet("Bicarbonate", ResultKind.TEXT, "CHEM").in(ALab.SERUM);

        for (var sheet : List.of(aSheet("Bicarbonate").measured(Measurement.of("g/L", 1)), words)) {
            var draft = amended(inForce("HCO3"), sheet);
            assertThatThrownBy(() -> catalogue.publish(head, new PublishTest(draft.id(), draft.version())))
                    .isInstanceOf(RuleException.class)
                    .hasMessageContaining("AGAP");
        }
        var finer = amended(inForce("HCO3"), aSheet("Bicarbonate").measured(Measurement.of("umol/L", 1)));
        assertThat(catalogue
                        .publish(head, new PublishTest(finer.id(), finer.version()))
                        .published()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void aReflexHasACodeOfItsOwn() {
        lab.published("FT4", "FT3");
        var nameless = drafted("A", aSheet("Nameless").reflex(reflex("", "A", "FT4")));
        var spaced = drafted("B", aSheet("Spaced").reflex(reflex("high B", "B", "FT4")));
        var twice = drafted("C", aSheet("Twice").reflex(reflex("R", "C", "FT4")).reflex(reflex("R", "C", "FT3")));

        for (var draft : List.of(nameless, spaced, twice)) {
            assertThatThrownBy(() -> catalogue.publish(head, new PublishTest(draft.id(), draft.version())))
                    .isInstanceOfSatisfying(
                            RuleException.class, e -> assertThat(e.code()).isEqualTo("lab.catalogue.incomplete"));
        }
    }

    @Test
    void aTestThatIsNotWholeSaysWhatIsMissing() {
        var odd = Map.of(
                "measurement",
                        TestDefinition.sheet("No unit", ResultKind.NUMERIC, "CHEM")
                                .in(ALab.SERUM),
                "answers",
                        TestDefinition.sheet("No answers", ResultKind.CODED, "CHEM")
                                .in(ALab.SERUM),
                "specimen",
                        TestDefinition.sheet("Of nothing", ResultKind.NUMERIC, "CHEM")
                                .measured(Measurement.of("mmol/L", 0)),
                "reflexes", aSheet("Of another").reflex(reflex("R", "OTHER", "THIRD")),
                "targets", aSheet("Twice").within(RequestPriority.STAT, 1).within(RequestPriority.STAT, 2));

        odd.forEach((field, sheet) -> {
            var draft = drafted("ODD" + field.substring(0, 2).toUpperCase(java.util.Locale.ROOT), sheet);
            assertThatThrownBy(() -> catalogue.publish(head, new PublishTest(draft.id(), draft.version())))
                    .isInstanceOf(RuleException.class)
                    .hasMessageContaining(field);
        });
    }

    @Test
    void aMistypedCodeOrUnitIsRefusedWhenItIsWritten() {
        assertThatThrownBy(() -> new Loinc("2823-2")).isInstanceOf(InvalidCommandException.class);
        assertThatThrownBy(() -> new Loinc("2832-3")).isInstanceOf(InvalidCommandException.class);
        assertThat(new Loinc("2823-3")).hasToString("2823-3");
        assertThatThrownBy(() -> Measurement.of("mmol per litre", 1)).isInstanceOf(InvalidCommandException.class);
        assertThatThrownBy(() -> new TestCode("glu")).isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void whatIsNeededIsNotRetired() {
        lab.published("FT4", aSheet("Thyroxine"));
        lab.published("TSH", aSheet("Thyrotropin").reflex(reflex("R1", "TSH", "FT4")));
        var target = viewOf("FT4");

        assertThatThrownBy(() -> catalogue.retire(head, new RetireTest(target.id(), target.version())))
                .hasMessageContaining("TSH");
        var tsh = viewOf("TSH");
        catalogue.retire(head, new RetireTest(tsh.id(), tsh.version()));
        var retired = catalogue.retire(head, new RetireTest(target.id(), target.version()));

        assertThat(retired.status()).isEqualTo(CatalogueStatus.RETIRED);
        assertThatThrownBy(() -> lab.ordered("FT4")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void panelsContainPanelsButNeverThemselves() {
        lab.published("NA", "K");
        lab.publishedPanel("LYTES", PanelDefinition.of("Salts", new TestCode("NA"), new TestCode("K")));
        lab.publishedPanel("BMP", PanelDefinition.of("Basic", new TestCode("K")).with(new PanelCode("LYTES")));
        var panels = lab.lab().panels();
        var lytes = panels.list(head, new ListPanels(null, "salts", null, 10))
                .items()
                .get(0);
        var draft = panels.amend(
                head,
                new AmendPanelDraft(
                        lytes.id(),
                        lytes.version(),
                        PanelDefinition.of("Salts", new TestCode("NA")).with(new PanelCode("BMP"))));

        assertThatThrownBy(() -> panels.publish(head, new PublishPanel(draft.id(), draft.version())))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("lab.catalogue.panelCycle"));
        assertThatThrownBy(() -> panels.retire(head, new RetirePanel(lytes.id(), draft.version())))
                .hasMessageContaining("BMP");
    }

    @Test
    void listsAreReadPageByPageAndSearchedByNameOrCode() {
        IntStream.range(0, 7).forEach(i -> lab.published("T" + i, aSheet(i % 2 == 0 ? "Even_ " + i : "Odd " + i)));
        drafted("U1", aSheet("Even draft"));

        var first = catalogue.list(head, new ListTests(null, null, null, 5));
        var second = catalogue.list(head, new ListTests(null, null, first.next(), 5));

        assertThat(first.items()).hasSize(5);
        assertThat(second.items()).hasSize(3);
        assertThat(second.next()).isNull();
        assertThat(catalogue.list(head, ListTests.orderable("EVEN_")).items())
                .extracting(TestView::code)
                .containsExactly(code("T0"), code("T2"), code("T4"), code("T6"));
        assertThat(catalogue.list(head, ListTests.orderable("t3")).items()).hasSize(1);
        assertThat(catalogue.list(head, ListTests.orderable("%")).items()).isEmpty();
    }

    @Test
    void whoReadAnOlderDraftIsToldSo() {
        var draft = drafted("K", aSheet("Potassium"));
        catalogue.amend(
                head,
                new AmendTestDraft(draft.id(), draft.version(), aSheet("Kalium").done()));

        assertThatThrownBy(() -> catalogue.publish(head, new PublishTest(draft.id(), draft.version())))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> drafted("K", aSheet("Again")))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("lab.catalogue.taken"));
    }

    @Test
    void aDraftCanBeGivenUpOnceSomethingIsInForce() {
        var first = lab.published("K", aSheet("Potassium"));
        var draft = amended(first, aSheet("Another"));

        var without = catalogue.discard(head, new DiscardTestDraft(draft.id(), draft.version()));

        assertThat(without.draft()).isNull();
        assertThat(without.name()).isEqualTo("Potassium");
        assertThatThrownBy(() -> catalogue.publish(head, new PublishTest(without.id(), without.version())))
                .hasMessageContaining("no draft");
    }

    @Test
    void draftingIsNotPublishing() {
        var technician = test.aCaller(head.hospital(), CataloguePermission.DRAFT_CATALOGUE);
        var draft = catalogue.draft(
                technician, new DraftTest(code("K"), aSheet("Potassium").done()));

        assertThatThrownBy(() -> catalogue.publish(technician, new PublishTest(draft.id(), draft.version())))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void whatIsReadAllTheTimeIsReadOnce() {
        var published = lab.published("K", aSheet("Potassium"));
        lab.lab().published().test(head, published.code());

        assertThat(test.statements(() -> lab.lab().published().test(head, published.code())))
                .isZero();
    }

    @Test
    void theSameKeyPublishesOnce() {
        var draft = drafted("K", aSheet("Potassium").interval(reference("grown", AgeSpan.from(Age.years(18))), "book"));
        var command = new PublishTest(draft.id(), draft.version());

        var once = catalogue.publish(head.withKey("p1"), command);

        assertThat(catalogue.publish(head.withKey("p1"), command)).isEqualTo(once);
        assertThat(once.published().number()).isEqualTo(1);
    }

    @Test
    void keepsHospitalsApart() {
        var published = lab.published("K", aSheet("Potassium"));
        var elsewhere = test.aCaller(test.aHospital());

        assertThat(catalogue.list(elsewhere, ListTests.orderable(null)).items()).isEmpty();
        assertThatThrownBy(() -> lab.lab().published().test(elsewhere, published.code()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lab.lab().published().version(elsewhere, published.id()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> catalogue.retire(elsewhere, new RetireTest(published.test(), 1)))
                .isInstanceOf(NotFoundException.class);
        assertThat(new ALab(test, elsewhere).published("K", aSheet("Kalium")).number())
                .isEqualTo(1);
    }

    @Test
    void keepsPanelsOfHospitalsApart() {
        lab.published("K");
        lab.publishedPanel("SALTS", PanelDefinition.of("Salts", code("K")));
        var elsewhere = test.aCaller(test.aHospital());
        var panels = lab.lab().panels();
        var seen = panels.list(head, new ListPanels(null, "salts", null, 10))
                .items()
                .get(0);

        assertThat(panels.list(elsewhere, new ListPanels(null, null, null, 10)).items())
                .isEmpty();
        assertThatThrownBy(() -> panels.find(elsewhere, new FindPanel(seen.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> panels.retire(elsewhere, new RetirePanel(seen.id(), seen.version())))
                .isInstanceOf(NotFoundException.class);
        var theirs = panels.draft(elsewhere, new DraftPanel(seen.code(), PanelDefinition.of("Salts", code("K"))));
        assertThatThrownBy(() -> panels.publish(elsewhere, new PublishPanel(theirs.id(), theirs.version())))
                .hasMessageContaining("not in force");
    }

    private TestView drafted(String code, TestSheet sheet) {
        return catalogue.draft(head, new DraftTest(code(code), sheet.done()));
    }

    private TestView amended(PublishedTest published, TestSheet sheet) {
        var seen = catalogue.find(head, new FindTest(published.test()));
        return catalogue.amend(head, new AmendTestDraft(seen.id(), seen.version(), sheet.done()));
    }

    private PublishedTest inForce(String code) {
        return lab.lab().published().test(head, code(code));
    }

    private TestView viewOf(String code) {
        return catalogue.find(head, new FindTest(inForce(code).test()));
    }

    private static TestCode code(String code) {
        return new TestCode(code);
    }

    private static ReflexRule reflex(String code, String source, String target) {
        return new ReflexRule(code, source, Interpretation.HIGH, target);
    }

    private static QualifiedInterval reference(String code, AgeSpan age) {
        return new QualifiedInterval(
                code, IntervalCategory.REFERENCE, Setting.ANY, Whom.aged(null, age), Span.between("1", "2"));
    }
}
