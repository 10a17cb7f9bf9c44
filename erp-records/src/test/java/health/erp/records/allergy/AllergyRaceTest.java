package health.erp.records.allergy;

import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import org.junit.jupiter.api.Test;

/** What holds of a list however many write it at once. */
@OnEachDatabase(Records.class)
class AllergyRaceTest {
    private static final Allergen AMOXICILLIN = Allergen.atc("J01CA04", "Amoxicillin");

    private final Allergies allergies;
    private final Caller doctor;
    private final PatientId patient;

    AllergyRaceTest(TestErp test) {
        this.allergies = test.erp().module(Records.class).allergies();
        this.doctor = test.aCaller(test.aHospital());
        this.patient = test.erp()
                .module(Records.class)
                .patients()
                .register(doctor, register(ravi()))
                .id();
    }

    @Test
    void ofManyWhoRecordOneAllergenOneWins() { // R-ALG-2
        var race = Race.of(16, i -> record());

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(15).allSatisfy(e -> assertThat(e)
                .isInstanceOfSatisfying(
                        ConflictException.class, c -> assertThat(c.code()).isEqualTo("records.allergy.listedAlready")));
        assertThat(allergies.list(doctor, ListAllergies.of(patient)).entries()).isEqualTo(race.results());
    }

    /** Without the lock on the patient both would look, see nothing of the other, and write. */
    @Test
    void noListEverSaysNoneAndSome() { // R-ALG-1
        for (int round = 0; round < 5; round++) {
            var race = Race.of(8, i -> i % 2 == 0 ? declare() : record());

            assertThat(race.failures()).hasOnlyElementsOfTypes(RuleException.class, ConflictException.class);
            var list = allergies.list(doctor, ListAllergies.of(patient));
            assertThat(list.knowledge()).isEqualTo(AllergyKnowledge.LISTED);
            assertThat(list.noneKnown()).isNull();
            var listed = list.entries().get(0);
            allergies.amend(
                    doctor,
                    AmendAllergy.of(listed, AllergyStatus.ACTIVE, AllergyVerification.ENTERED_IN_ERROR, "Next round"));
        }
    }

    /** On MariaDB whoever read before waiting for the lock did not see what was declared meanwhile. */
    @Test
    void whatIsInUseAgainTakesBackThatThereIsNone() { // R-ALG-1
        var entry = record();
        for (int round = 0; round < 10; round++) {
            var passed = amend(entry, AllergyStatus.INACTIVE);

            var race = Race.of(8, i -> i == 0 ? amend(passed, AllergyStatus.ACTIVE) : declare());

            assertThat(race.failures()).hasOnlyElementsOfTypes(RuleException.class);
            var list = allergies.list(doctor, ListAllergies.of(patient));
            assertThat(list.knowledge()).isEqualTo(AllergyKnowledge.LISTED);
            assertThat(list.noneKnown()).isNull();
            entry = list.entries().get(0);
        }
    }

    @Test
    void ofManyWhoAmendOneEntryOneWins() {
        var entry = record();

        var race = Race.of(16, i -> amend(entry, AllergyStatus.RESOLVED));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(15).hasOnlyElementsOfType(ConflictException.class);
    }

    private AllergyView amend(AllergyView seen, AllergyStatus status) {
        return allergies.amend(doctor, AmendAllergy.of(seen, status, AllergyVerification.CONFIRMED, "Asked again"));
    }

    private AllergyView record() {
        return allergies.record(
                doctor, RecordAllergy.told(patient, AMOXICILLIN, AllergyCategory.MEDICATION, Criticality.HIGH));
    }

    private Object declare() {
        return allergies.declareNone(doctor, new DeclareNoKnownAllergies(patient, null));
    }
}
