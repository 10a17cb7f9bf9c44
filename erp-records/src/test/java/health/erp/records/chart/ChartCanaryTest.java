package health.erp.records.chart;

import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import health.erp.core.Caller;
import health.erp.core.id.PatientId;
import health.erp.core.testing.Canaries;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.core.testing.WatchedLog;
import health.erp.records.Records;
import health.erp.records.allergy.Allergen;
import health.erp.records.allergy.AllergyCategory;
import health.erp.records.allergy.AllergyStatus;
import health.erp.records.allergy.AllergyType;
import health.erp.records.allergy.AllergyVerification;
import health.erp.records.allergy.AmendAllergy;
import health.erp.records.allergy.Criticality;
import health.erp.records.allergy.Reaction;
import health.erp.records.allergy.RecordAllergy;
import health.erp.records.condition.AmendCondition;
import health.erp.records.condition.ConditionCategory;
import health.erp.records.condition.ConditionStatus;
import health.erp.records.condition.ConditionVerification;
import health.erp.records.condition.Icd10;
import health.erp.records.condition.RecordCondition;
import health.erp.records.note.AmendNote;
import health.erp.records.note.DraftNote;
import health.erp.records.note.NoteSection;
import health.erp.records.note.NoteType;
import health.erp.records.note.SignNote;
import health.erp.records.note.WithdrawNote;
import health.erp.records.observation.CorrectVitals;
import health.erp.records.observation.RecordVitals;
import health.erp.records.observation.VitalSign;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A canary in every text a chart holds: nothing that leaves the database sings. */
@OnEachDatabase(value = Records.class, only = TestServer.H2)
class ChartCanaryTest {
    private static final String BIRD = "Quendolina";

    private final TestErp test;
    private final Records records;
    private final Caller doctor;
    private final PatientId patient;
    private final List<Throwable> thrown = new ArrayList<>();

    ChartCanaryTest(TestErp test) {
        this.test = test;
        this.records = test.erp().module(Records.class);
        this.doctor = test.aCaller(test.aHospital());
        this.patient = records.patients().register(doctor, register(ravi())).id();
    }

    @Test
    void nothingThatWorksSings() {
        var logged = WatchedLog.during(() -> {
            allergy();
            condition();
            vitals();
            note();
            records.charts().show(doctor, new ShowChart(patient));
            records.charts().timeline(doctor, ReadTimeline.of(patient, 20));
        });

        assertThat(logged).isNotEmpty().noneMatch(line -> Canaries.in(line).isPresent());
        mustBeSilentOutside();
    }

    @Test
    void nothingThatFailsSings() {
        allergy();
        var tooLong = BIRD.repeat(300);
        var logged = WatchedLog.during(() -> {
            failing(this::allergy); // the code is on the list already
            failing(() -> records.allergies()
                    .record(
                            doctor,
                            RecordAllergy.told(
                                    patient, Allergen.uncoded(tooLong), AllergyCategory.FOOD, Criticality.LOW)));
            failing(() -> records.conditions()
                    .record(doctor, RecordCondition.problem(patient, Icd10.who(BIRD, tooLong), null)));
            failing(() -> records.notes()
                    .draft(doctor, DraftNote.of(patient, NoteType.OTHER, tooLong, new NoteSection(BIRD, BIRD))));
            failing(this::draftWithoutTheTable);
        });

        assertThat(logged).isNotEmpty().noneMatch(line -> Canaries.in(line).isPresent());
        assertThat(thrown).hasSize(5).allSatisfy(t -> assertThat(Canaries.in(t))
                .as("%s", t.getClass())
                .isEmpty());
        mustBeSilentOutside();
    }

    private void allergy() {
        var seen = records.allergies()
                .record(
                        doctor,
                        new RecordAllergy(
                                patient,
                                null,
                                new Allergen(Allergen.ATC, "J01C", BIRD),
                                AllergyType.ALLERGY,
                                AllergyCategory.MEDICATION,
                                Criticality.HIGH,
                                true,
                                List.of(Reaction.of(BIRD, Reaction.Severity.SEVERE)),
                                BIRD));
        records.allergies()
                .amend(doctor, AmendAllergy.of(seen, AllergyStatus.INACTIVE, AllergyVerification.CONFIRMED, BIRD));
        records.allergies()
                .amend(
                        doctor,
                        new AmendAllergy(
                                seen.id(),
                                1,
                                AllergyStatus.ACTIVE,
                                AllergyVerification.CONFIRMED,
                                Criticality.LOW,
                                List.of(),
                                BIRD + "b",
                                BIRD));
    }

    private void condition() {
        var seen = records.conditions()
                .record(
                        doctor,
                        new RecordCondition(
                                patient,
                                null,
                                ConditionCategory.PROBLEM_LIST_ITEM,
                                Icd10.who("E11.9", BIRD),
                                ConditionVerification.CONFIRMED,
                                null,
                                null,
                                BIRD));
        records.conditions().amend(doctor, AmendCondition.status(seen, ConditionStatus.RESOLVED, null, BIRD));
    }

    private void vitals() {
        var set = records.vitals().record(doctor, RecordVitals.of(patient, null).with(VitalSign.HEART_RATE, "71"));
        records.vitals().correct(doctor, CorrectVitals.value(set.values().get(0), "72", BIRD));
    }

    private void note() {
        var text = List.of(new NoteSection(BIRD, BIRD));
        var draft =
                records.notes().draft(doctor, DraftNote.of(patient, NoteType.OTHER, BIRD, new NoteSection(BIRD, BIRD)));
        var signed = records.notes().sign(doctor, new SignNote(draft.id(), 0));
        var amended =
                records.notes().amend(doctor, new AmendNote(signed.id(), signed.version(), text, List.of(), BIRD));
        records.notes().withdraw(doctor, new WithdrawNote(signed.id(), amended.version(), BIRD));
    }

    /** The database refuses the statement itself, and quotes it in what it says. */
    private void draftWithoutTheTable() {
        test.database().execute("alter table note rename to note_elsewhere");
        try {
            records.notes().draft(doctor, DraftNote.of(patient, NoteType.OTHER, BIRD, new NoteSection(BIRD, BIRD)));
        } finally {
            test.database().execute("alter table note_elsewhere rename to note");
        }
    }

    private void failing(Runnable attempt) {
        var failure = catchThrowable(attempt::run);
        assertThat(failure).isNotNull();
        thrown.add(failure);
    }

    private void mustBeSilentOutside() {
        for (var table : List.of("erp_outbox", "erp_audit")) {
            assertThat(test.rows(doctor.hospital(), "select * from %s where hospital_id = :hospital".formatted(table)))
                    .isNotEmpty()
                    .noneMatch(row -> Canaries.in(row).isPresent());
        }
        assertThat(test.telemetry()).noneMatch(line -> Canaries.in(line).isPresent());
    }
}
