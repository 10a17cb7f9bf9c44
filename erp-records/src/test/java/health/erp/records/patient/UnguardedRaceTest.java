package health.erp.records.patient;

import static health.erp.records.APatient.abha;
import static health.erp.records.APatient.named;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import org.junit.jupiter.api.Test;

/** The test of {@link PatientRaceTest}: it is the database that keeps identifiers unique, and nothing besides. R-ID-1 */
@OnEachDatabase(Records.class)
class UnguardedRaceTest {
    private final TestErp test;

    UnguardedRaceTest(TestErp test) {
        this.test = test;
    }

    @Test
    void withoutTheConstraintOneIdentifierIsGivenToMany() {
        var patients = test.erp().module(Records.class).patients();
        var clerk = test.aCaller(test.aHospital());
        test.database().execute("alter table patient_identifier drop constraint patient_identifier_uq");

        var race = Race.of(64, i -> patients.register(clerk, register(named("Rao" + i, "Lata"), abha(1))));

        assertThat(race.results()).hasSizeGreaterThan(1);
        assertThat(test.rows(
                        clerk.hospital(),
                        "select patient_id from patient_identifier where hospital_id = :hospital and in_use = true"))
                .hasSameSizeAs(race.results());
    }
}
