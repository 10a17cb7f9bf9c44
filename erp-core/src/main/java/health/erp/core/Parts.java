package health.erp.core;

import health.erp.core.cache.Changes;
import health.erp.core.event.EventDelivery;
import health.erp.core.event.EventTransport;
import health.erp.core.event.EventType;
import health.erp.core.event.Subscription;
import health.erp.core.fair.Permits;
import health.erp.core.fair.StatementLimits;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Database;
import health.erp.core.jpa.JobQueue;
import health.erp.core.jpa.Outboxes;
import health.erp.core.jpa.Places;
import health.erp.core.jpa.Sessions;
import health.erp.core.notice.NoticePorts;
import health.erp.core.telemetry.Telemetry;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the builder hands to the runtime. */
record Parts(
        Sessions sessions,
        Validator validator,
        Telemetry telemetry,
        Clock clock,
        IdSource ids,
        Map<Class<?>, EventType> eventTypes,
        Map<Class<?>, ErpModule> modules,
        Database database,
        Places places,
        @Nullable JobQueue jobQueue,
        Function<HospitalId, ZoneId> zones,
        NoticePorts noticePorts,
        Changes changes,
        Permits permits,
        StatementLimits limits,
        Delivery delivery) {

    static Validator newValidator() {
        return Validation.byDefaultProvider()
                .configure()
                .buildValidatorFactory()
                .getValidator();
    }

    /** How events travel. */
    record Delivery(
            Database database,
            @Nullable Outboxes outboxes,
            @Nullable EventTransport transport,
            EventDelivery patience,
            List<Subscription<?>> subscriptions) {}
}
