package health.erp.broken.the_house_knows_no_framework.lab.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

@Singleton
final class LabOrders {
    @Inject
    LabOrders() {}
}
