package health.erp.core;

import health.erp.core.event.EventType;
import health.erp.core.event.Subscription;
import health.erp.core.fair.Allotment;
import health.erp.core.id.HospitalId;
import health.erp.core.notice.NoticeChannel;
import health.erp.core.notice.NoticePorts;
import health.erp.core.place.HospitalDirectory;
import health.erp.core.telemetry.SeveralTelemetries;
import health.erp.core.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all modules of a runtime bring, put together. */
record Brought(List<ErpModule> modules) {

    Set<Class<?>> entities() {
        var entities = new LinkedHashSet<Class<?>>();
        modules.forEach(m -> entities.addAll(m.entities()));
        return entities;
    }

    Map<Class<?>, EventType> eventTypes() {
        var types = new LinkedHashMap<Class<?>, EventType>();
        each(ErpModule::eventTypes).forEach(t -> types.put(t.shape(), t));
        return Map.copyOf(types);
    }

    /** In the order they were named. */
    Map<Class<?>, ErpModule> doors() {
        var doors = new LinkedHashMap<Class<?>, ErpModule>();
        modules.forEach(m -> doors.put(m.getClass(), m));
        return Collections.unmodifiableMap(doors);
    }

    List<Invariant> invariants() {
        return each(ErpModule::invariants).toList();
    }

    List<Subscription<?>> subscriptions() {
        return this.<Subscription<?>>each(ErpModule::subscriptions).toList();
    }

    @Nullable
    HospitalDirectory directory() {
        return modules.stream()
                .map(ErpModule::directory)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    Function<HospitalId, Allotment> allotments() {
        return modules.stream()
                .map(ErpModule::allotments)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(hospital -> Allotment.USUAL);
    }

    /** The host's and the modules'. */
    Telemetry listeners(Telemetry hosts) {
        var all = new ArrayList<>(List.of(hosts));
        modules.stream().map(ErpModule::telemetry).filter(Objects::nonNull).forEach(all::add);
        return SeveralTelemetries.of(all);
    }

    NoticePorts noticePorts(List<NoticeChannel> channels, Function<HospitalId, String> languages) {
        return new NoticePorts(
                modules.stream().flatMap(m -> m.noticeTypes().stream()).toList(),
                each(ErpModule::receivers).toList(),
                channels,
                languages);
    }

    private <T> Stream<T> each(Function<ErpModule, ? extends Collection<? extends T>> part) {
        return modules.stream().flatMap(m -> part.apply(m).stream());
    }
}
