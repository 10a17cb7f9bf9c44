package health.erp.records.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.RuleException;
import health.erp.core.audit.AuditPermission;
import health.erp.core.audit.BreakGlass;
import health.erp.core.audit.EmergencyReason;
import health.erp.core.id.StaffId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.allergy.AllergyKnowledge;
import health.erp.records.allergy.AllergyStatus;
import health.erp.records.allergy.AllergyVerification;
import health.erp.records.allergy.AmendAllergy;
import health.erp.records.allergy.DeclareNoKnownAllergies;
import health.erp.records.condition.AmendCondition;
import health.erp.records.condition.ConditionStatus;
import health.erp.records.condition.Icd10;
import health.erp.records.condition.RecordCondition;
import health.erp.records.encounter.EncounterClass;
import health.erp.records.encounter.PlanEncounter;
import health.erp.records.note.DraftNote;
import health.erp.records.note.NoteSection;
import health.erp.records.note.NoteType;
import health.erp.records.observation.VitalSign;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class ChartsTest {
    private final TestErp test;
    private final Records records;
    private final Charts charts;
    private final Caller doctor;
    private final AChart chart;

    ChartsTest(TestErp test) {
        this.test = test;
        this.records = test.erp().module(Records.class);
        this.charts = records.charts();
        this.doctor = test.aCaller(test.aHospital());
        this.chart = new AChart(records, doctor);
    }

    @Test
    void aChartSaysWhoseItIsAndWhatIsNotKnown() {
        var empty = show();

        assertThat(empty.patient().displayName()).isEqualTo("Ravi Shankar Kumar");
        assertThat(empty.knowledge()).isEqualTo(AllergyKnowledge.UNKNOWN);
        records.allergies().declareNone(doctor, new DeclareNoKnownAllergies(chart.patient, null));
        assertThat(show().knowledge()).isEqualTo(AllergyKnowledge.NONE_KNOWN);
        assertThat(show().allergies()).isEmpty();
    }

    @Test
    void aChartShowsWhatHoldsNow() {
        var penicillin = chart.allergy("J01C");
        var refuted = chart.allergy("N02BE01");
        records.allergies()
                .amend(
                        doctor,
                        AmendAllergy.of(refuted, AllergyStatus.ACTIVE, AllergyVerification.REFUTED, "Tolerated"));
        var diabetes = chart.problem("E11.9");
        records.conditions()
                .amend(doctor, AmendCondition.status(chart.problem("J18.9"), ConditionStatus.RESOLVED, null, "Well"));
        var visit = chart.visit();
        records.conditions()
                .record(doctor, RecordCondition.diagnosis(chart.patient, visit, Icd10.who("R50.9", "Fever")));
        var note = chart.note("Visit");
        records.notes().draft(doctor, DraftNote.of(chart.patient, NoteType.OTHER, "Not yet"));

        var shown = show();

        assertThat(ids(shown.allergies())).containsExactly(penicillin.id().value());
        assertThat(shown.allergies().get(0).status()).isEqualTo("HIGH");
        assertThat(ids(shown.problems())).containsExactly(diabetes.id().value());
        assertThat(shown.problems().get(0).code()).isEqualTo("E11.9");
        assertThat(ids(shown.encounters())).containsExactly(visit.value());
        assertThat(ids(shown.notes())).containsExactly(note.id().value());
        assertThat(shown.notes().get(0).title()).isEqualTo("Visit");
    }

    @Test
    void ofEachSignTheNewestValueIsShownHoweverOld() {
        chart.weight("81");
        test.clock().advance(Duration.ofDays(400));
        chart.vitals(70);
        chart.vitals(75);

        assertThat(show().vitals())
                .extracting(v -> v.sign() + " " + v.value())
                .containsExactly("HEART_RATE 75", "BODY_TEMPERATURE 37.2", "BODY_WEIGHT 81.000");
        assertThat(show().vitals().get(2).sign()).isEqualTo(VitalSign.BODY_WEIGHT);
    }

    @Test
    void theLastTenEncountersAndWhatIsPlannedAreShown() {
        var visits = IntStream.range(0, 12).mapToObj(i -> chart.visit().value()).toList();
        var planned = records.encounters()
                .plan(
                        doctor,
                        new PlanEncounter(
                                chart.patient,
                                EncounterClass.AMB,
                                test.clock().instant().plus(Duration.ofDays(2)),
                                List.of(),
                                "Dressing"));

        var shown = show();

        var newestFirst = new ArrayList<>(visits.subList(2, 12));
        Collections.reverse(newestFirst);
        assertThat(ids(shown.encounters())).isEqualTo(newestFirst);
        assertThat(ids(shown.upcoming())).containsExactly(planned.id().value());
        assertThat(shown.upcoming().get(0).detail()).isEqualTo("Dressing");
    }

    @Test
    void oneLookIsOneEntryInTheTrail() {
        chart.allergy("J01C");
        var before = test.audit(doctor.hospital());

        show();

        var after = test.audit(doctor.hospital());
        assertThat(after.subList(before.size(), after.size())).containsExactly("READ|ShowChart|" + chart.patient);
    }

    @Test
    void whatIsSensitiveIsALineWithoutATitle() {
        chart.sign(DraftNote.of(chart.patient, NoteType.OTHER, "Psychiatry", new NoteSection("Note", "Text"))
                .restricted());
        var colleague =
                new Caller(doctor.hospital(), new StaffId(test.erp().newId()), Set.of(ChartPermission.READ_CHART));

        assertThat(show().notes()).extracting(ChartLine::title).containsExactly("Psychiatry");
        assertThat(charts.show(colleague, new ShowChart(chart.patient)).notes())
                .singleElement()
                .extracting(ChartLine::title)
                .isNull();
        assertThat(charts.timeline(colleague, ReadTimeline.of(chart.patient, 9)).items())
                .singleElement()
                .extracting(ChartLine::title)
                .isNull();
    }

    @Test
    void theTimelineHasEverythingInTheOrderItWasWritten() {
        var written = List.of(
                chart.allergy("J01C").id().value(),
                chart.visit().value(),
                chart.vitals(70).id().value(),
                chart.note("Visit").id().value(),
                chart.problem("E11.9").id().value(),
                chart.vitals(71).id().value());

        var read = new ArrayList<UUID>();
        @Nullable UUID next = null;
        do {
            var page = charts.timeline(doctor, new ReadTimeline(chart.patient, next, 4));
            read.addAll(ids(page.items()));
            next = page.next();
        } while (next != null);

        var newestFirst = new ArrayList<>(written);
        Collections.reverse(newestFirst);
        assertThat(read).isEqualTo(newestFirst);
        assertThat(charts.timeline(doctor, ReadTimeline.of(chart.patient, 9)).items())
                .extracting(ChartLine::kind)
                .containsExactly(
                        ChartKind.VITALS,
                        ChartKind.PROBLEM,
                        ChartKind.NOTE,
                        ChartKind.VITALS,
                        ChartKind.ENCOUNTER,
                        ChartKind.ALLERGY);
    }

    @Test
    void whatIsWrittenInAnotherPatientsEncounterIsRefused() {
        var theirs = new AChart(records, doctor).visit();

        assertThatThrownBy(() -> records.conditions()
                        .record(doctor, RecordCondition.diagnosis(chart.patient, theirs, Icd10.who("R50.9", "Fever"))))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("is another patient's");
    }

    @Test
    void whoMayNotSeeItBreaksTheGlass() {
        var stranger = new Caller(doctor.hospital(), new StaffId(test.erp().newId()), Set.of());

        assertThatThrownBy(() -> charts.show(stranger, new ShowChart(chart.patient)))
                .isInstanceOf(NotPermittedException.class);
        test.erp()
                .core()
                .emergencies()
                .breakGlass(
                        new Caller(doctor.hospital(), stranger.staff(), Set.of(AuditPermission.BREAK_GLASS)),
                        new BreakGlass(chart.patient, EmergencyReason.ETREAT, "Unconscious", 30));
        assertThat(charts.show(stranger.breakingGlass("Unconscious"), new ShowChart(chart.patient)))
                .isEqualTo(show());
    }

    @Test
    void keepsHospitalsApart() {
        chart.allergy("J01C");
        chart.problem("E11.9");
        chart.visit();
        chart.vitals(70);
        chart.note("Visit");
        var elsewhere = test.aCaller(test.aHospital());

        assertThat(test.erp().transaction(doctor, this::rows)).containsExactly(4, 2, 5);
        assertThat(test.erp().transaction(elsewhere, this::rows)).containsExactly(0, 0, 0);
        assertThatThrownBy(() -> charts.show(elsewhere, new ShowChart(chart.patient)))
                .isInstanceOf(NotFoundException.class);
    }

    private List<Integer> rows() {
        var reader = new ChartReader(test.erp());
        return List.of(
                reader.glance(chart.patient, doctor.staff(), true).size(),
                reader.newest(chart.patient).size(),
                reader.timeline(ReadTimeline.of(chart.patient, 9), doctor.staff(), true)
                        .size());
    }

    private ChartView show() {
        return charts.show(doctor, new ShowChart(chart.patient));
    }

    private static List<UUID> ids(List<ChartLine> lines) {
        return lines.stream().map(ChartLine::id).toList();
    }
}
