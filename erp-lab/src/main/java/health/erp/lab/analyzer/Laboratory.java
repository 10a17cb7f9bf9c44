package health.erp.lab.analyzer;

import health.erp.lab.catalogue.PublishedCatalogue;
import health.erp.lab.order.LabOrders;
import health.erp.lab.quality.QualityControl;
import health.erp.lab.result.Corrections;
import health.erp.lab.result.LabResults;

/** Where what comes on the lines goes. */
public record Laboratory(
        PublishedCatalogue catalogue,
        LabOrders orders,
        QualityControl control,
        LabResults results,
        Corrections corrections) {}
