package health.erp.core;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.core.event.Subscription;
import health.erp.core.job.JobType;
import health.erp.core.notice.NoticeType;
import health.erp.core.notice.ReceiverDirectory;
import health.erp.core.process.ProcessType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A module with so much in it that its door is put together of parts, each of which lists what it brings as a module would. */
public interface ModuleInParts extends ErpModule {
    /** In the order in which they are opened; a later one may need what an earlier one opens. */
    List<ErpModule> parts();

    @Override
    default Set<Class<?>> entities() {
        return this.<Class<?>>each(ErpModule::entities).collect(toUnmodifiableSet());
    }

    @Override
    default List<String> migrations() {
        return this.<String>each(ErpModule::migrations).toList();
    }

    @Override
    default Set<Permission> permissions() {
        return this.<Permission>each(ErpModule::permissions).collect(toUnmodifiableSet());
    }

    @Override
    default Map<StandardRole, Set<Permission>> standardRoles() {
        return parts().stream()
                .flatMap(part -> part.standardRoles().entrySet().stream())
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (some, others) -> {
                    var all = new HashSet<>(some);
                    all.addAll(others);
                    return Set.copyOf(all);
                }));
    }

    @Override
    default List<EventType> eventTypes() {
        return this.<EventType>each(ErpModule::eventTypes).toList();
    }

    @Override
    default List<Subscription<?>> subscriptions() {
        return this.<Subscription<?>>each(ErpModule::subscriptions).toList();
    }

    @Override
    default List<JobType<?>> jobTypes() {
        return this.<JobType<?>>each(ErpModule::jobTypes).toList();
    }

    @Override
    default List<ProcessType<?>> processTypes() {
        return this.<ProcessType<?>>each(ErpModule::processTypes).toList();
    }

    @Override
    default List<NoticeType<?>> noticeTypes() {
        return this.<NoticeType<?>>each(ErpModule::noticeTypes).toList();
    }

    @Override
    default List<ReceiverDirectory> receivers() {
        return this.<ReceiverDirectory>each(ErpModule::receivers).toList();
    }

    @Override
    default List<PatientReference> patientReferences() {
        return this.<PatientReference>each(ErpModule::patientReferences).toList();
    }

    @Override
    default List<Invariant> invariants() {
        return this.<Invariant>each(ErpModule::invariants).toList();
    }

    @Override
    default void open(Erp erp) {
        parts().forEach(part -> part.open(erp));
    }

    @Override
    default void closing() {
        parts().forEach(ErpModule::closing);
    }

    private <T> Stream<T> each(Function<ErpModule, ? extends Collection<? extends T>> brought) {
        return parts().stream().flatMap(part -> brought.apply(part).stream());
    }
}
