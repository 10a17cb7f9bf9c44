package health.erp.records.duplicate;

import static health.erp.records.APatient.register;
import static health.erp.records.duplicate.DuplicatesTest.lata;
import static org.assertj.core.api.Assertions.assertThat;

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
        records.patients().register(clerk, register(lata("Lata", "1975-01-30")));
        var other = records.patients().register(clerk, register(lata("Latha", "1975-01-30")));

        var race = Race.of(32, i -> records.duplicates().check(clerk, new CheckPatient(other.id())));

        assertThat(race.results()).hasSizeGreaterThan(1);
        assertThat(test.rows(clerk.hospital(), "select id from identity_link where hospital_id = :hospital"))
                .hasSizeGreaterThan(1);
    }
}
