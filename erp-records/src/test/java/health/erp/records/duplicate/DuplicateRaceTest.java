package health.erp.records.duplicate;

import static health.erp.records.APatient.register;
import static health.erp.records.duplicate.DuplicatesTest.lata;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.patient.Patients;
import org.junit.jupiter.api.Test;

/** A pair is kept once and decided once, however many do it at once; and it is the database that sees to it. */
@OnEachDatabase(Records.class)
class DuplicateRaceTest {
    private static final String LINKS = "select id from identity_link where hospital_id = :hospital";

    private final TestErp test;
    private final Patients patients;
    private final Duplicates duplicates;
    private final Caller clerk;

    DuplicateRaceTest(TestErp test) {
        this.test = test;
        this.patients = test.erp().module(Records.class).patients();
        this.duplicates = test.erp().module(Records.class).duplicates();
        this.clerk = test.aCaller(test.aHospital());
    }

    @Test
    void ofManyWhoFindAPairOneKeepsIt() {
        var pair = pair();

        var race = Race.of(16, i -> duplicates.check(clerk, pair[i % 2]));

        assertThat(race.failures()).hasOnlyElementsOfType(ConflictException.class);
        assertThat(test.rows(clerk.hospital(), LINKS)).hasSize(1);
    }

    @Test
    void ofManyWhoDecideOneWins() {
        var pair = pair();
        duplicates.check(clerk, pair[0]);
        var link = duplicates.find(clerk, new FindLinks(pair[0].patient())).get(0);

        var race =
                Race.of(16, i -> duplicates.decide(clerk, new DecideDuplicate(link.id(), link.version(), i % 2 == 0)));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(15).hasOnlyElementsOfType(ConflictException.class);
        assertThat(duplicates.find(clerk, new FindLinks(pair[0].patient()))).isEqualTo(race.results());
    }

    private CheckPatient[] pair() {
        var one = patients.register(clerk, register(lata("Lata", "1975-01-30")));
        var other = patients.register(clerk, register(lata("Latha", "1975-01-30")));
        return new CheckPatient[] {new CheckPatient(one.id()), new CheckPatient(other.id())};
    }
}
