package health.erp.examples.service.runtime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where the service can be found, once it can. */
@Component
class Announcement {
    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE) // before what begins with it says so
    void ready(ApplicationReadyEvent event) {
        var taken = event.getTimeTaken();
        var settings = event.getApplicationContext().getEnvironment();
        var scheme = settings.containsProperty("server.ssl.bundle") || settings.containsProperty("server.ssl.key-store")
                ? "https"
                : "http";
        LOG.info(
                "Ready after {} s: {}://localhost:{}",
                taken == null ? "?" : "%.1f".formatted(taken.toMillis() / 1000.0),
                scheme,
                settings.getProperty("local.server.port"));
    }
}
