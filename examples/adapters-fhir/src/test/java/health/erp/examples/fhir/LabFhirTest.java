package health.erp.examples.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.catalogue.TestDefinition;
import health.erp.lab.order.FindLabOrder;
import health.erp.lab.order.LabOrderView;
import health.erp.lab.order.OrderItemView;
import health.erp.lab.report.IssueReport;
import health.erp.lab.report.ReportView;
import health.erp.lab.result.ABench;
import health.erp.lab.result.CancelTest;
import health.erp.lab.result.CorrectResult;
import health.erp.lab.result.ListOrderResults;
import health.erp.lab.result.ResultView;
import health.erp.lab.specimen.FindSpecimen;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.Test;

/** What goes out is FHIR R4, by the official validator. */
class LabFhirTest {
    private final ABench bench = new ABench(TestErp.on(TestServer.H2, List.of(Lab.class)));
    private final ABench.Tube tube = bench.tube("K", "NA", "CREA", "EGFR", "HBSAG", "TSH");

    @Test
    void anOrderAndItsSpecimenAreValid() {
        var order = order();
        var requests = requests(order);

        assertThat(requests).hasSize(6).allSatisfy(LabFhirTest::isValid);
        assertThat(requests).extracting(ServiceRequest::getStatus).containsOnly(ServiceRequestStatus.ACTIVE);
        var specimen = LabFhir.specimen(
                bench.lab.specimens().find(bench.technician, new FindSpecimen(tube.specimen())), order.items());
        isValid(specimen);
        assertThat(specimen.getRequest()).hasSize(6);
        assertThat(specimen.getStatus().toCode()).isEqualTo("available");
    }

    @Test
    void resultsAreValidWhateverTheyAre() {
        bench.released(tube, "K", "6.9", "NA", "140", "CREA", "85", "HBSAG", "POS", "TSH", "<0.01");

        var observations = observations();

        assertThat(observations).hasSize(6).allSatisfy(LabFhirTest::isValid);
        var potassium = of(observations, "K");
        assertThat(potassium.getStatus()).isEqualTo(ObservationStatus.FINAL);
        assertThat(((Quantity) potassium.getValue()).getValue()).isEqualByComparingTo("6.9");
        assertThat(potassium.getInterpretationFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("HH");
        assertThat(potassium.getReferenceRange())
                .extracting(r -> r.getType().getCodingFirstRep().getCode())
                .containsExactlyInAnyOrder("normal", "treatment");
        assertThat(((Quantity) of(observations, "TSH").getValue()).getComparator())
                .isEqualTo(QuantityComparator.LESS_THAN);
        assertThat(of(observations, "EGFR").getDerivedFrom()).hasSize(1);
    }

    @Test
    void whatCannotBeObtainedHasNoValueAndSaysSo() {
        bench.lab.corrections().cancel(bench.technician, new CancelTest(tube.specimen(), new TestCode("K"), "Clotted"));

        var observation = of(observations(), "K");

        isValid(observation);
        assertThat(observation.getStatus()).isEqualTo(ObservationStatus.CANCELLED);
        assertThat(observation.hasValue()).isFalse();
        assertThat(observation.hasDataAbsentReason()).isTrue();
    }

    @Test
    void aReportIsValidAsItGrowsAndIsCorrected() {
        bench.released(tube, "K", "4.1");
        var partial = report();
        isValid(LabFhir.report(partial));
        assertThat(LabFhir.report(partial).getStatus()).isEqualTo(DiagnosticReportStatus.PARTIAL);

        bench.released(tube, "NA", "140", "CREA", "85", "HBSAG", "NEG", "TSH", "2.1");
        assertThat(LabFhir.report(report()).getStatus()).isEqualTo(DiagnosticReportStatus.FINAL);

        var potassium = ABench.named(results(), "K");
        bench.lab.corrections().correct(bench.technician, CorrectResult.of(potassium, "4.4", "Mistyped"));
        var corrected = LabFhir.report(report());
        isValid(corrected);
        assertThat(corrected.getStatus()).isEqualTo(DiagnosticReportStatus.CORRECTED);
        assertThat(of(observations(), "K").getStatus()).isEqualTo(ObservationStatus.CORRECTED);
        isValid(of(observations(), "K"));
    }

    @Test
    void theSameIsAlwaysWrittenTheSame() {
        bench.released(tube, "K", "4.1");

        assertThat(json(of(observations(), "K"))).isEqualTo(json(of(observations(), "K")));
    }

    private LabOrderView order() {
        return bench.lab
                .orders()
                .find(bench.technician, new FindLabOrder(tube.order().id()));
    }

    private List<ServiceRequest> requests(LabOrderView order) {
        return order.items().stream()
                .map(item -> LabFhir.serviceRequest(order, item, definition(item)))
                .toList();
    }

    private List<ResultView> results() {
        return bench.lab
                .results()
                .ofOrder(bench.technician, new ListOrderResults(tube.order().id()));
    }

    private List<Observation> observations() {
        var items = order().items().stream().collect(Collectors.toMap(OrderItemView::id, i -> i));
        return results().stream()
                .map(result ->
                        LabFhir.observation(result, definition(Objects.requireNonNull(items.get(result.item())))))
                .toList();
    }

    private ReportView report() {
        return bench.lab
                .reports()
                .issue(bench.technician, new IssueReport(tube.order().id()));
    }

    private TestDefinition definition(OrderItemView item) {
        return bench.lab
                .published()
                .version(bench.technician, item.testVersion())
                .definition();
    }

    private static Observation of(List<Observation> observations, String test) {
        return observations.stream()
                .filter(o -> o.getCode().getCoding().stream()
                        .anyMatch(c -> c.getCode().equals(test)))
                .findFirst()
                .orElseThrow();
    }

    private static void isValid(Resource resource) {
        assertThat(OfficialValidator.errors(resource)).as(json(resource)).isEmpty();
    }

    private static String json(Resource resource) {
        return OfficialValidator.R4.newJsonParser().encodeResourceToString(resource);
    }
}
