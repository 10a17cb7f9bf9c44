package health.erp.records.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.AWard;
import health.erp.records.Records;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The test of {@link WardRaceTest}. Two things keep a bed from being given twice, each on its own: the bed's row is locked
 * before anybody looks, and the database refuses what would overlap. A patient is admitted once because of the
 * constraint, and of nothing besides.
 */
@OnEachDatabase(Records.class)
class UnguardedWardTest {
    private static final String LYING =
            "insert into bed_claim (hospital_id, id, version, bed_id, ward_id, place, kind, encounter_id, starts_at, counts, open_now)"
                    + " select hospital_id, '%s', 0, bed_id, ward_id, place, kind, null, starts_at, counts, open_now"
                    + " from bed_claim where encounter_id = '%s'";

    private final TestErp test;
    private final AWard ward;

    UnguardedWardTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
        this.ward = AWard.with(test, 8);
    }

    @Test
    void withoutTheConstraintOnePatientIsAdmittedByMany() { // R-ADT-1
        test.database().execute("alter table encounter drop constraint encounter_inpatient_uq");

        // a single race may go well by chance
        assertThat(IntStream.range(0, 50).anyMatch(i -> admittedAtOnce() > 1)).isTrue();
    }

    /** How many of sixteen admit the same patient to a ward of its own. */
    private long admittedAtOnce() {
        var another = AWard.with(test, 8);
        var lata = another.patient("Lata");
        var race = Race.of(
                16, i -> another.admissions().admit(another.nurse, AdmitPatient.to(another.bed(1 + i % 8), lata)));
        return race.results().stream()
                .filter(AdmitOutcome.Admitted.class::isInstance)
                .count();
    }

    @Test
    void eachAloneKeepsTheBed() { // R-BED-1
        var stay = ward.admit(ward.patient("Lata"), 1);
        var twice = LYING.formatted(test.erp().newId(), stay.id());

        assertThatThrownBy(() -> asOwner(twice)).hasStackTraceContaining("bed_claim");
        test.database().execute("alter table bed_claim drop constraint bed_claim_place_uq");
        if (test.server() == TestServer.POSTGRESQL) {
            assertThatThrownBy(() -> asOwner(twice)).hasStackTraceContaining("bed_claim_free");
            test.database().execute("alter table bed_claim drop constraint bed_claim_free");
        }
        asOwner(twice); // nothing but the lock is left
        assertThat(ward.rows("select id from bed_claim where hospital_id = :hospital"))
                .hasSize(2);

        var patients =
                IntStream.range(0, 16).mapToObj(i -> ward.patient("Lata" + i)).toList();
        var race = Race.of(16, i -> ward.admissions().admit(ward.nurse, AdmitPatient.to(ward.bed(2), patients.get(i))));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results().stream().filter(AdmitOutcome.Admitted.class::isInstance))
                .hasSize(1);
    }

    /** Past the use cases; the database alone decides. */
    private void asOwner(String sql) {
        if (test.server() == TestServer.POSTGRESQL) {
            test.database().execute("alter table bed_claim no force row level security");
        }
        test.database().execute(sql);
    }
}
