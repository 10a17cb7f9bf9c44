package health.erp.examples.service.runtime;

import health.erp.core.Erp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins the work nobody waits for, once the service is up: events, jobs, the chain of the audit trail. */
@Component
class WaitingWork {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingWork.class);

    private final Erp erp;
    private final boolean canBeFound;

    WaitingWork(Erp erp, Background background, @Value("${spring.datasource.url}") String url) {
        this.erp = erp;
        this.canBeFound = background.finder().isPresent() || !url.startsWith("jdbc:postgresql:");
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (canBeFound) {
            erp.start();
        } else {
            LOG.warn(
                    "Events, jobs and the chain of the audit trail wait: nobody may look for them in all hospitals. Set hospital.background.username and .password.");
        }
    }
}
