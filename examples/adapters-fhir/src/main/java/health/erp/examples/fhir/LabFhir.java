package health.erp.examples.fhir;

import health.erp.lab.catalogue.TestDefinition;
import health.erp.lab.order.LabOrderView;
import health.erp.lab.order.OrderItemView;
import health.erp.lab.report.ReportView;
import health.erp.lab.result.ResultView;
import health.erp.lab.specimen.SpecimenView;
import java.util.Collection;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Specimen;

/** The laboratory's views as FHIR R4 resources. Each goes by the id it has here, so that the same is always the same. */
public final class LabFhir {
    /**
     * An ordered test.
     *
     * @param definition by which it was ordered
     */
    public static ServiceRequest serviceRequest(LabOrderView order, OrderItemView item, TestDefinition definition) {
        return ServiceRequests.of(order, item, definition);
    }

    /**
     * A tube.
     *
     * @param tests that were ordered of it
     */
    public static Specimen specimen(SpecimenView specimen, Collection<OrderItemView> tests) {
        return SpecimenResources.of(specimen, tests);
    }

    /**
     * A result as it stands.
     *
     * @param definition by which it was judged
     */
    public static Observation observation(ResultView result, TestDefinition definition) {
        return Observations.of(result, definition);
    }

    /** A report as it went out last. */
    public static DiagnosticReport report(ReportView report) {
        return Reports.of(report);
    }

    private LabFhir() {}
}
