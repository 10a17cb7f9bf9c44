package health.erp.records.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.chart.ShowChart;
import org.junit.jupiter.api.Test;

/** What the chart says a patient is meant to take. */
@OnEachDatabase(Records.class)
class CurrentMedicationTest {
    private final TestErp test;
    private final Prescribing clinic;

    CurrentMedicationTest(TestErp test) {
        this.test = test;
        this.clinic = new Prescribing(test);
    }

    @Test
    void whatIsSignedIsShownUntilItIsStopped() {
        var charts = test.erp().module(Records.class).charts();
        var patient = clinic.aPatient();
        clinic.drafted(patient, Prescribing.tablets("C03CA01", "Furosemide", "40"));
        var taken = clinic.signed(patient, Prescribing.paracetamol(), Prescribing.supply(30, 0));

        var chart = charts.show(clinic.doctor, new ShowChart(patient));

        assertThat(chart.medication()).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(taken.id().value());
            assertThat(line.title()).isEqualTo("PARACETAMOL");
        });
        clinic.change(taken.id(), ChangePrescription.Change.STOP);
        assertThat(charts.show(clinic.doctor, new ShowChart(patient)).medication())
                .isEmpty();
    }
}
