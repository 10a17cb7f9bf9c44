package health.erp.core.jpa;

import health.erp.core.id.PatientId;
import jakarta.persistence.PersistenceUnitUtil;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.proxy.HibernateProxy;
import org.jspecify.annotations.Nullable;

/**
 * Hears from Hibernate what it wrote, field by field, with the values before and after. A record that changed is
 * compared by its components. Statements in HQL change rows past Hibernate's objects and are not heard of.
 */
final class Changes implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {
    private static final Set<String> BOOKKEEPING = Set.of("hospital", "version");

    private final Consumer<Change> heard;
    private final PersistenceUnitUtil ids;

    private Changes(SessionFactoryImplementor factory, Consumer<Change> heard) {
        this.heard = heard;
        this.ids = factory.getPersistenceUnitUtil();
    }

    static void install(SessionFactoryImplementor factory, Consumer<Change> heard) {
        var changes = new Changes(factory, heard);
        var listeners = factory.getEventListenerRegistry();
        listeners.appendListeners(EventType.POST_INSERT, changes);
        listeners.appendListeners(EventType.POST_UPDATE, changes);
        listeners.appendListeners(EventType.POST_DELETE, changes);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        tell("+", event.getPersister(), event.getId(), null, event.getState());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        tell("", event.getPersister(), event.getId(), event.getOldState(), event.getState());
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        tell("-", event.getPersister(), event.getId(), event.getDeletedState(), null);
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void tell(
            String sign,
            EntityPersister persister,
            Object id,
            @Nullable Object @Nullable [] before,
            @Nullable Object @Nullable [] after) {
        var type = persister.getMappedClass();
        if (type.isAnnotationPresent(Derived.class)) {
            return;
        }
        var fields = new LinkedHashMap<String, Change.Field>();
        var patient = id instanceof PatientId itself ? itself : null;
        var names = persister.getPropertyNames();
        var types = persister.getPropertyTypes();
        for (int i = 0; i < names.length; i++) {
            if (types[i].isCollectionType() || BOOKKEEPING.contains(names[i])) {
                continue; // a collection is rows of its own
            }
            var old = before == null ? null : plain(before[i]);
            var now = after == null ? null : plain(after[i]);
            patient = patient != null ? patient : whose(now, old);
            compare(names[i], old, now, fields);
        }
        if (!fields.isEmpty() || !sign.isEmpty()) {
            heard.accept(new Change(sign + type.getSimpleName(), Objects.toString(id), fields, patient));
        }
    }

    private static @Nullable PatientId whose(@Nullable Object now, @Nullable Object old) {
        return now instanceof PatientId id ? id : old instanceof PatientId id ? id : null;
    }

    /** Another row is meant by its id. */
    private @Nullable Object plain(@Nullable Object value) {
        return value instanceof HospitalPart || value instanceof HibernateProxy ? ids.getIdentifier(value) : value;
    }

    private static void compare(
            String name, @Nullable Object old, @Nullable Object now, Map<String, Change.Field> fields) {
        if (Objects.equals(old, now)) {
            return;
        }
        if (old != null
                && now != null
                && old.getClass() == now.getClass()
                && old.getClass().isRecord()) {
            var parts = old.getClass().getRecordComponents();
            if (parts.length > 1) {
                for (var part : parts) {
                    compare(name + "." + part.getName(), component(old, part), component(now, part), fields);
                }
                return;
            }
        }
        fields.put(name, new Change.Field(old, now));
    }

    private static @Nullable Object component(Object value, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true); // of a record its activity keeps to itself
            return part.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
