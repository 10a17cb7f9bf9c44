package health.erp.lab;

import health.erp.core.testing.PublishedEvents;
import org.junit.jupiter.api.Test;

class PublishedEventsTest {
    @Test
    void noReaderOfTheLaboratorysEventsWouldMisreadThem() {
        PublishedEvents.mustBeKept(new Lab());
    }
}
