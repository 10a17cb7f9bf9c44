package health.erp.lab.specimen;

import health.erp.core.id.PatientId;
import health.erp.lab.order.LabOrderId;
import java.math.BigDecimal;
import java.time.Instant;

/** What was taken: of whom, for which order, into what. */
record Draw(
        PatientId patient,
        LabOrderId order,
        String type,
        String container,
        BigDecimal millilitres,
        Instant at,
        int skewSeconds) {}
