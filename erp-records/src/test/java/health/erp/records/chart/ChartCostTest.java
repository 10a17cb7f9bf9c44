package health.erp.records.chart;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import health.erp.records.allergy.Allergen;
import health.erp.records.allergy.AllergiesAgainst;
import health.erp.records.allergy.AllergyStatus;
import health.erp.records.allergy.AllergyVerification;
import health.erp.records.allergy.AmendAllergy;
import health.erp.records.allergy.DeclareNoKnownAllergies;
import health.erp.records.allergy.ListAllergies;
import health.erp.records.condition.AmendCondition;
import health.erp.records.condition.ConditionStatus;
import health.erp.records.condition.ListConditions;
import health.erp.records.note.AddToNote;
import health.erp.records.note.CosignNote;
import health.erp.records.note.DraftNote;
import health.erp.records.note.FindNote;
import health.erp.records.note.ListNotes;
import health.erp.records.note.NoteSection;
import health.erp.records.note.NoteType;
import health.erp.records.note.SignNote;
import health.erp.records.note.VerifyNote;
import health.erp.records.observation.CorrectVitals;
import health.erp.records.observation.FindVitals;
import health.erp.records.observation.ReadSeries;
import health.erp.records.observation.VitalSign;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * How many statements each use case of the chart sends. Besides its own, a command costs two on PostgreSQL, with which its
 * last inserts ride, and three elsewhere; a read costs the hospital, where one is bound, and the audit.
 */
@OnEachDatabase(value = Records.class, only = TestServer.H2)
class ChartCostTest {
    private final TestErp test;
    private final Records records;
    private final Caller doctor;
    private final AChart chart;

    ChartCostTest(TestErp test) {
        this.test = test;
        this.records = test.erp().module(Records.class);
        this.doctor = test.aCaller(test.aHospital());
        this.chart = new AChart(records, doctor);
        chart.note("The first makes the hospital's keys");
    }

    @Test
    void aGlanceAtAnyChart() {
        assertThat(read(() -> records.charts().show(doctor, new ShowChart(chart.patient))))
                .isEqualTo(3);
        for (int i = 0; i < 30; i++) {
            chart.visit();
            chart.vitals(60 + i);
            chart.note("Visit " + i);
        }
        chart.allergy("J01C");
        chart.problem("E11.9");

        // the patient; a line of everything; the newest vital signs
        assertThat(read(() -> records.charts().show(doctor, new ShowChart(chart.patient))))
                .isEqualTo(3);
        assertThat(read(() -> records.charts().timeline(doctor, ReadTimeline.of(chart.patient, 50))))
                .isEqualTo(1);
    }

    @Test
    void allergies() {
        // the patient, locked; what stands; the entry
        assertThat(command(() -> chart.allergy("J01C"))).isEqualTo(onPostgres(2, 3));
        var other = new AChart(records, doctor);
        assertThat(command(() ->
                        records.allergies().declareNone(doctor, new DeclareNoKnownAllergies(other.patient, null))))
                .isEqualTo(onPostgres(2, 3));
        var seen = other.allergy("J01C");
        // whose it is, the patient, the entry, what stands; the entry written
        assertThat(command(() -> records.allergies()
                        .amend(
                                doctor,
                                AmendAllergy.of(seen, AllergyStatus.ACTIVE, AllergyVerification.CONFIRMED, "Tested"))))
                .isEqualTo(5);
        assertThat(read(() -> records.allergies().list(doctor, ListAllergies.of(other.patient))))
                .isEqualTo(1);
        var drug = Set.of(Allergen.atc("J01CA04", "Amoxicillin"));
        assertThat(read(() -> records.allergies().against(doctor, new AllergiesAgainst(other.patient, drug))))
                .isEqualTo(1);
    }

    @Test
    void conditions() {
        // the patient; the condition
        assertThat(command(() -> chart.problem("E11.9"))).isEqualTo(onPostgres(1, 2));
        var seen = chart.problem("J18.9");
        var over = AmendCondition.status(seen, ConditionStatus.RESOLVED, null, "Well");
        assertThat(command(() -> records.conditions().amend(doctor, over))).isEqualTo(2);
        assertThat(read(() -> records.conditions().list(doctor, ListConditions.present(chart.patient))))
                .isEqualTo(1);
    }

    @Test
    void vitalSigns() {
        // the patient; the set, its values in a batch
        assertThat(command(() -> chart.vitals(70))).isEqualTo(onPostgres(1, 3));
        var wrong = chart.vitals(70).value(VitalSign.HEART_RATE).orElseThrow();
        // the set, its values; what gives way; what takes its place
        assertThat(command(() -> records.vitals().correct(doctor, CorrectVitals.value(wrong, "71", "Again"))))
                .isEqualTo(onPostgres(3, 4));
        assertThat(read(() -> records.vitals().find(doctor, new FindVitals(wrong.set(), true))))
                .isEqualTo(2);
        assertThat(read(() -> records.vitals().series(doctor, ReadSeries.of(chart.patient, VitalSign.HEART_RATE))))
                .isEqualTo(1);
    }

    @Test
    void notes() {
        var text = new NoteSection("Note", "Text");
        var draft = DraftNote.of(chart.patient, NoteType.OTHER, "Visit", text);
        // the patient; the note; a draft tells no event, which elsewhere is one less
        assertThat(command(() -> records.notes().draft(doctor, draft))).isEqualTo(onPostgres(1, 2 - 1));
        var note = records.notes().draft(doctor, draft);
        // the note; the note written, the entry
        assertThat(command(() -> records.notes().sign(doctor, new SignNote(note.id(), 0))))
                .isEqualTo(onPostgres(2, 3));
        var colleague = test.aCaller(doctor.hospital());
        // the note, its entries; the note written, the entry
        assertThat(command(() -> records.notes().cosign(colleague, new CosignNote(note.id(), 1))))
                .isEqualTo(onPostgres(3, 4));
        assertThat(command(() -> records.notes().add(doctor, new AddToNote(note.id(), 2, List.of(text)))))
                .isEqualTo(onPostgres(3, 4));
        assertThat(read(() -> records.notes().find(doctor, new FindNote(note.id()))))
                .isEqualTo(2);
        assertThat(read(() -> records.notes().list(doctor, ListNotes.of(chart.patient, 20))))
                .isEqualTo(1);
        assertThat(read(() -> records.notes().verify(doctor, new VerifyNote(note.id()))))
                .isEqualTo(2);
    }

    private int onPostgres(int there, int elsewhere) {
        return test.server() == TestServer.POSTGRESQL ? there : elsewhere;
    }

    private int command(Callable<?> work) {
        return test.statements(work) - onPostgres(2, 3);
    }

    private int read(Callable<?> work) {
        return test.statements(work) - 2;
    }
}
