package health.erp.lab.specimen;

import health.erp.core.id.PatientId;
import health.erp.lab.accession.AccessionNumber;
import health.erp.lab.catalogue.RequestPriority;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.OrderItemId;
import java.time.Instant;

/** A test to measure, and the tube to measure it in. */
public record WorkLine(
        OrderItemId item,
        TestCode test,
        RequestPriority priority,
        PatientId patient,
        SpecimenId specimen,
        AccessionNumber accession,
        Custodian holder,
        Instant receivedAt) {}
