package health.erp.records.duplicate;

import static health.erp.records.APatient.register;
import static health.erp.records.duplicate.DuplicatesTest.lata;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import org.junit.jupiter.api.Test;

/** The test of {@link DuplicateRaceTest}: without the constraint a pair is kept several times. */
@OnEachDatabase(Records.class)
class UnguardedPairTest {
    private final TestErp test;

    UnguardedPairTest(TestErp test) {
        this.test = test;
    }

    @Test
    void withoutTheConstraintAPairIsKeptByMany() {
        var records = test.erp().module(Records.class);
        var clerk = test.aCaller(test.aHospital());
        // on MariaDB the index of a foreign key cannot go, so that gets another first
        test.database().execute("create index identity_link_first on identity_link (hospital_id, first_id)");
        test.database().execute("alter table identity_link drop constraint identity_link_pair_uq");

        for (var day = 1; day <= 28; day++) { // until two are at it in the same moment
            var born = "1975-01-%02d".formatted(day);
            records.patients().register(clerk, register(lata("Lata", born)));
            var other = records.patients().register(clerk, register(lata("Latha", born)));

            Race.of(32, i -> records.duplicates().check(clerk, new CheckPatient(other.id())));

            var pairs = test.rows(
                    clerk.hospital(),
                    "select first_id, second_id from identity_link where hospital_id = :hospital group by first_id, second_id having count(*) > 1");
            if (!pairs.isEmpty()) {
                return;
            }
        }
        throw new AssertionError("Nobody else kept the pair in 28 rounds, so something besides the constraint guards.");
    }
}
