package health.erp.records.allergy;

import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import org.junit.jupiter.api.Test;

/** The test of {@link AllergyRaceTest}: it is the database that keeps an allergen on a list once. R-ALG-2 */
@OnEachDatabase(Records.class)
class UnguardedAllergyRaceTest {
    private final TestErp test;

    UnguardedAllergyRaceTest(TestErp test) {
        this.test = test;
    }

    @Test
    void withoutTheConstraintOneAllergenIsListedManyTimes() {
        var records = test.erp().module(Records.class);
        var doctor = test.aCaller(test.aHospital());
        var patient = records.patients().register(doctor, register(ravi())).id();
        var told = RecordAllergy.told(
                patient, Allergen.atc("J01CA04", "Amoxicillin"), AllergyCategory.MEDICATION, Criticality.HIGH);
        test.database().execute("alter table allergy drop constraint allergy_single_uq");

        var race = Race.of(8, i -> records.allergies().record(doctor, told));

        assertThat(race.results()).hasSize(8);
    }
}
