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
import health.erp.records.appointment.CancelAppointment;
import health.erp.records.appointment.CancelReason;
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
import health.erp.records.prescription.ChangePrescription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
                chart.appointment("Cardiology", tomorrow()).id().value(),
                chart.note("Visit").id().value(),
                chart.problem("E11.9").id().value(),
                chart.drafted("N02BE01", "Paracetamol").id().value(),
                chart.vitals(71).id().value());
        var newestFirst = new ArrayList<>(written);
        Collections.reverse(newestFirst);

        for (int size = 1; size <= written.size(); size++) {
            assertThat(ids(paged(size))).as("by %d", size).isEqualTo(newestFirst);
        }
        assertThat(charts.timeline(doctor, ReadTimeline.of(chart.patient, 9)).items())
                .extracting(ChartLine::kind)
                .containsExactly(
                        ChartKind.VITALS,
                        ChartKind.MEDICATION,
                        ChartKind.PROBLEM,
                        ChartKind.NOTE,
                        ChartKind.APPOINTMENT,
                        ChartKind.VITALS,
                        ChartKind.ENCOUNTER,
                        ChartKind.ALLERGY);
    }

    /** Of one kind there may be more than a page holds before the first of another. */
    @Test
    void manyOfOneKindHideNoneOfAnother() {
        chart.drafted("N02BE01", "Paracetamol");
        for (int i = 0; i < 7; i++) {
            chart.appointment("Service " + i, tomorrow().plus(Duration.ofHours(i)));
        }
        chart.drafted("C03CA01", "Furosemide");

        assertThat(paged(3)).hasSize(9).doesNotHaveDuplicates();
        assertThat(paged(3).get(8).code()).isEqualTo("http://www.whocc.no/atc|N02BE01");
    }

    @Test
    void anAppointmentIsALineOnceItIsAgreed() {
        chart.held(tomorrow());
        assertThat(paged(9)).isEmpty();
        var agreed = chart.appointment("Cardiology", tomorrow().plus(Duration.ofHours(2)));

        assertThat(paged(9)).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("Cardiology");
            assertThat(line.at()).isEqualTo(agreed.planned().start());
            assertThat(line.status()).isEqualTo("BOOKED");
        });
        records.appointments()
                .cancel(doctor, new CancelAppointment(agreed.id(), agreed.version(), CancelReason.PATIENT));
        assertThat(paged(9)).singleElement().satisfies(line -> {
            assertThat(line.status()).isEqualTo("CANCELLED");
            assertThat(line.detail()).isEqualTo("PATIENT");
        });
    }

    @Test
    void aDraftedPrescriptionIsForWhoDraftedIt() {
        var draft = chart.drafted("N02BE01", "Paracetamol");
        var colleague =
                new Caller(doctor.hospital(), new StaffId(test.erp().newId()), Set.of(ChartPermission.READ_CHART));

        assertThat(paged(9)).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("PARACETAMOL (Brand)");
            assertThat(line.status()).isEqualTo("DRAFT");
        });
        assertThat(charts.timeline(colleague, ReadTimeline.of(chart.patient, 9)).items())
                .isEmpty();
        var said = "The name on another's prescription is signed";
        var change = new ChangePrescription(draft.id(), draft.version(), ChangePrescription.Change.CANCEL, said);
        records.prescriptions().change(doctor, change);
        assertThat(charts.timeline(colleague, ReadTimeline.of(chart.patient, 9)).items())
                .singleElement()
                .extracting(ChartLine::status, ChartLine::detail)
                .containsExactly("CANCELLED", said);
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
        records.encounters()
                .plan(doctor, new PlanEncounter(chart.patient, EncounterClass.AMB, tomorrow(), List.of(), "Dressing"));
        chart.vitals(70);
        chart.note("Visit");
        chart.appointment("Cardiology", tomorrow());
        chart.drafted("N02BE01", "Paracetamol");
        var elsewhere = test.aCaller(test.aHospital());

        assertThat(test.erp().transaction(doctor, this::rows))
                .containsExactly(
                        "ALLERGY",
                        "PROBLEM",
                        "UPCOMING",
                        "ENCOUNTER",
                        "NOTE", // at a glance
                        "HEART_RATE",
                        "BODY_TEMPERATURE", // newest
                        "MEDICATION",
                        "APPOINTMENT",
                        "NOTE",
                        "VITALS",
                        "ENCOUNTER",
                        "ENCOUNTER",
                        "PROBLEM",
                        "ALLERGY");
        assertThat(test.erp().transaction(elsewhere, this::rows)).isEmpty();
        assertThatThrownBy(() -> charts.show(elsewhere, new ShowChart(chart.patient)))
                .isInstanceOf(NotFoundException.class);
    }

    private List<String> rows() {
        var reader = new ChartReader(test.erp());
        return Stream.of(
                        reader.glance(chart.patient, doctor.staff(), true).stream()
                                .map(ChartReader.Row::kind),
                        reader.newest(chart.patient).stream()
                                .map(vital -> vital.sign().name())
                                .sorted(Comparator.reverseOrder()),
                        reader.timeline(ReadTimeline.of(chart.patient, 20), doctor.staff(), true).stream()
                                .map(ChartReader.Row::kind))
                .flatMap(Function.identity())
                .toList();
    }

    private List<ChartLine> paged(int size) {
        var read = new ArrayList<ChartLine>();
        @Nullable UUID next = null;
        do {
            var page = charts.timeline(doctor, new ReadTimeline(chart.patient, next, size));
            read.addAll(page.items());
            next = page.next();
        } while (next != null);
        return read;
    }

    private Instant tomorrow() {
        return test.clock().instant().plus(Duration.ofDays(1));
    }

    private ChartView show() {
        return charts.show(doctor, new ShowChart(chart.patient));
    }

    private static List<UUID> ids(List<ChartLine> lines) {
        return lines.stream().map(ChartLine::id).toList();
    }
}
