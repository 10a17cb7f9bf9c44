package health.erp.lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.RuleException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.CalculationRule;
import health.erp.lab.catalogue.Measurement;
import health.erp.lab.catalogue.ResultKind;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.catalogue.TestDefinition;
import health.erp.lab.catalogue.VerificationPolicy;
import health.erp.lab.order.PlaceLabOrder;
import health.erp.lab.specimen.CollectSpecimen;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is calculated of several results comes of all of them, whoever enters which when. I12 */
@OnEachDatabase(Lab.class)
class CalculatedRaceTest {
    private final TestErp test;
    private final ABench here;

    CalculatedRaceTest(TestErp test) {
        this.test = test;
        this.here = new ABench(test);
        here.desk.published("CL", ALab.aSheet("Chloride").released(null, VerificationPolicy.ONE_STEP));
        here.desk.published("HCO3", ALab.aSheet("Bicarbonate").released(null, VerificationPolicy.ONE_STEP));
        here.desk.published(
                "AGAP",
                TestDefinition.sheet("Anion gap", ResultKind.NUMERIC, "CHEM")
                        .measured(Measurement.of("mmol/L", 0))
                        .calculated(CalculationRule.of(
                                "AnionGap",
                                Map.of(
                                        "sodium", new TestCode("NA"),
                                        "chloride", new TestCode("CL"),
                                        "bicarbonate", new TestCode("HCO3"))))
                        .released(null, VerificationPolicy.ONE_STEP));
    }

    @Test
    void ofInputsThatAreEnteredAtOnceTheGapIsThereOnceAndRight() {
        for (int round = 0; round < 5; round++) {
            var tube = gap();

            var race = Race.of(
                    2, i -> i == 0 ? here.entered(tube, "NA", "140", "CL", "110") : here.entered(tube, "HCO3", "9.4"));

            assertThat(race.failures()).isEmpty();
            assertThat(here.lab
                            .results()
                            .ofOrder(
                                    here.technician,
                                    new ListOrderResults(tube.order().id())))
                    .filteredOn(result -> result.test().value().equals("AGAP"))
                    .singleElement()
                    .satisfies(gap -> assertThat(gap.shown()).isEqualTo("21"));
        }
    }

    @Test
    void whatIsCalculatedFromACorrectionWaitsForSomebody() { // I12
        var tube = gap();
        var na = ABench.named(here.entered(tube, "NA", "140", "CL", "110"), "NA");
        here.lab.corrections().correct(here.technician, CorrectResult.of(na, "150", "Typed wrong"));

        var gap = ABench.named(here.entered(tube, "HCO3", "9.4"), "AGAP");

        assertThat(gap.shown()).isEqualTo("31");
        assertThat(gap.stage()).isEqualTo(RunStage.ENTERED);
    }

    @Test
    void aCorrectionAtTheSameMomentIsInTheGapAsWell() {
        for (int round = 0; round < 5; round++) {
            var tube = gap();
            var na = ABench.named(here.entered(tube, "NA", "140", "CL", "110"), "NA");

            var race = Race.of(
                    2,
                    i -> i == 0
                            ? here.entered(tube, "HCO3", "9.4")
                            : here.lab
                                    .corrections()
                                    .correct(here.technician, CorrectResult.of(na, "150", "Typed wrong")));

            assertThat(race.failures()).isEmpty();
            assertThat(here.lab
                            .results()
                            .ofOrder(
                                    here.technician,
                                    new ListOrderResults(tube.order().id())))
                    .filteredOn(result -> result.test().value().equals("AGAP"))
                    .singleElement()
                    .satisfies(gap -> assertThat(gap.shown()).isEqualTo("31"));
        }
    }

    @Test
    void whatWasCalculatedFromAnotherValueThanThereIsDoesNotGoOut() {
        var tube = here.tube("EGFR");
        var entered = here.entered(tube, "CREA", "70");
        var crea = ABench.named(entered, "CREA").id();
        test.database()
                .asSuperuser(
                        """
                        insert into lab_result_version (hospital_id, run_id, no, kind, content, reason, made_by, made_at, previous_hash, hash)
                        select hospital_id, run_id, 2, kind, replace(content, '"amount":70', '"amount":71'), 'past all rules', made_by, made_at, hash, 'none'
                        from lab_result_version where run_id = '%s'
                        """
                                .formatted(crea));
        test.database().asSuperuser("update lab_run set current_no = 2 where id = '%s'".formatted(crea));

        var verified = here.verified(entered);
        assertThatThrownBy(() -> here.lab.verification().validate(here.pathologist, ValidateResults.of(verified)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("was calculated from another value");
    }

    private ABench.Tube gap() {
        var patient = here.desk.aPatient();
        var order = here.lab
                .orders()
                .place(here.technician, PlaceLabOrder.of(patient, ALab.WOMAN, here.desk.aDoctor(), "AGAP"));
        var measured = order.items().stream()
                .filter(item -> !item.test().value().equals("AGAP"))
                .map(item -> item.id())
                .toList();
        var specimen = here.lab.specimens().collect(here.technician, CollectSpecimen.now(patient, "5", measured));
        here.desk.received(specimen);
        return new ABench.Tube(order, specimen.id(), patient);
    }
}
