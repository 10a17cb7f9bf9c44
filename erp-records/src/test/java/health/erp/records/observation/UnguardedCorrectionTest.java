package health.erp.records.observation;

import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import org.junit.jupiter.api.Test;

/** The test of the race of corrections: it is the database that keeps one version of a value in use. */
@OnEachDatabase(Records.class)
class UnguardedCorrectionTest {
    private final TestErp test;

    UnguardedCorrectionTest(TestErp test) {
        this.test = test;
    }

    @Test
    void withoutTheConstraintOneValueIsCorrectedTwice() {
        var records = test.erp().module(Records.class);
        var nurse = test.aCaller(test.aHospital());
        var patient = records.patients().register(nurse, register(ravi())).id();
        // on MariaDB the index of a foreign key cannot go, so that gets another first
        test.database().execute("create index observation_of_set on observation (hospital_id, set_id)");
        test.database().execute("alter table observation drop constraint observation_in_use_uq");

        for (int round = 0; round < 20; round++) {
            var wrong = records.vitals()
                    .record(nurse, RecordVitals.of(patient, null).with(VitalSign.HEART_RATE, "70"))
                    .values()
                    .get(0);
            var race =
                    Race.of(8, i -> records.vitals().correct(nurse, CorrectVitals.value(wrong, "8" + i, "Read again")));
            if (race.results().size() > 1) {
                assertThat(records.vitals()
                                .find(nurse, new FindVitals(wrong.set(), false))
                                .values())
                        .hasSameSizeAs(race.results());
                return;
            }
        }
        throw new AssertionError("Nobody else got through in 20 rounds, so something besides the constraint guards.");
    }
}
