package health.erp.records.prescription;

import static health.erp.records.prescription.Prescribing.paracetamol;
import static health.erp.records.prescription.Prescribing.some;
import static health.erp.records.prescription.Prescribing.supply;
import static health.erp.records.prescription.Prescribing.tablets;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class PrescriptionStoreTest {
    private final TestErp test;
    private final Prescribing here;
    private final Caller elsewhere;
    private final PatientId ravi;
    private final PatientId twin;
    private final PrescriptionId paracetamol;
    private final PrescriptionId warfarin;

    PrescriptionStoreTest(TestErp test) {
        this.test = test;
        this.here = new Prescribing(test);
        this.elsewhere = test.aCaller(test.aHospital());
        this.ravi = here.aPatient();
        this.twin = here.aPatient();
        this.paracetamol = here.signed(ravi, paracetamol(), supply(10, 0)).id();
        here.signed(twin, paracetamol(), supply(10, 0));
        this.warfarin = here.signed(ravi, tablets("B01AA03", "Warfarin", "5"), supply(10, 0))
                .id();
        here.prepared(paracetamol, some("1"));
    }

    @Test
    void keepsHospitalsApart() {
        assertThat(test.erp().transaction(here.doctor, this::rowsMet))
                .containsOnlyKeys(queries())
                .allSatisfy((query, rows) -> assertThat(rows).as(query).isPositive());

        assertThat(test.erp().transaction(elsewhere, this::rowsMet))
                .containsOnlyKeys(queries())
                .allSatisfy((query, rows) -> assertThat(rows).as(query).isZero());
        assertThat(test.erp().transaction(elsewhere, () -> new PrescriptionStore(test.erp()).find(paracetamol)))
                .isEmpty();
    }

    @Test
    void theSameDrugOrderedForTwoPatientsIsSeenBeforeTheyBecomeOne() { // R-RX-1, R-MRG-1
        var conflicts = new PrescriptionConflicts(test.erp());

        assertThat(test.erp().transaction(here.doctor, () -> conflicts.between(ravi, twin)))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.code()).isEqualTo("records.prescription.onBoth");
                    assertThat(conflict.blocks()).isFalse();
                });
        here.change(paracetamol, ChangePrescription.Change.STOP);
        assertThat(test.erp().transaction(here.doctor, () -> conflicts.between(ravi, twin)))
                .isEmpty();
    }

    private Map<String, Integer> rowsMet() {
        var em = test.erp().session();
        var met = new TreeMap<String, Integer>();
        met.put("standing", PrescriptionQueries_.standing(em, ravi).size());
        met.put(
                "of",
                PrescriptionQueries_.of(em, ravi, true, new UUID(Long.MAX_VALUE, -1), 9)
                        .size());
        met.put("onBoth", PrescriptionQueries_.onBoth(em, ravi, twin).size());
        met.put("dispenses", PrescriptionQueries_.dispenses(em, paracetamol).size());
        met.put("issues", PrescriptionQueries_.issues(em, warfarin).size());
        met.put(
                "alerts",
                PrescriptionQueries_.alerts(em, TestErp.MORNING, TestErp.MORNING.plus(Duration.ofDays(1)))
                        .size());
        return met;
    }

    private static String[] queries() {
        return Arrays.stream(PrescriptionQueries.class.getDeclaredMethods())
                .map(Method::getName)
                .toArray(String[]::new);
    }
}
