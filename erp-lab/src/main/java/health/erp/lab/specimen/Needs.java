package health.erp.lab.specimen;

import health.erp.core.Caller;
import health.erp.core.RuleException;
import health.erp.lab.catalogue.PublishedCatalogue;
import health.erp.lab.catalogue.SpecimenNeed;
import health.erp.lab.order.OrderItem;

/** What tests are measured in, by the version of the catalogue they were ordered by. */
record Needs(PublishedCatalogue catalogue) {
    SpecimenNeed of(Caller caller, OrderItem item) {
        var need = catalogue.version(caller, item.getTestVersion()).definition().specimen();
        if (need == null) {
            throw new RuleException(
                    "lab.specimen.calculated",
                    "The test (%s) is calculated, so no specimen is taken for it.".formatted(item.getId()));
        }
        return need;
    }
}
