package health.erp.tenancy;

import health.erp.core.id.HospitalId;
import health.erp.core.testing.PublishedEvents;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublishedEventsTest {
    @Test
    void noReaderOfTheOperatorsEventsWouldMisreadThem() {
        PublishedEvents.mustBeKept(new Tenancy(new HospitalId(new UUID(0, 1))));
    }
}
