package health.erp.core.jpa;

import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PreDeleteEvent;
import org.hibernate.event.spi.PreDeleteEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.event.spi.PreUpsertEvent;
import org.hibernate.event.spi.PreUpsertEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to write a row of another hospital. Hibernate filters what it reads but updates and deletes by id alone, so
 * an object that came from elsewhere would get through on a database without row-level security. (Inserts it checks itself.)
 *
 * <p>A stateless session writes what it never loaded, so nobody can tell whose row that is: it may read and insert only.
 */
final class HospitalGuard implements PreUpdateEventListener, PreDeleteEventListener, PreUpsertEventListener {

    static void install(SessionFactoryImplementor factory) {
        var guard = new HospitalGuard();
        var listeners = factory.getEventListenerRegistry();
        listeners.appendListeners(EventType.PRE_UPDATE, guard);
        listeners.appendListeners(EventType.PRE_DELETE, guard);
        listeners.appendListeners(EventType.PRE_UPSERT, guard);
    }

    @Override
    public boolean onPreUpdate(PreUpdateEvent event) {
        return pass(
                event.getPersister(), event.getOldState(), event.getSession().getTenantIdentifierValue());
    }

    @Override
    public boolean onPreDelete(PreDeleteEvent event) {
        return pass(
                event.getPersister(),
                event.getDeletedState(),
                event.getSession().getTenantIdentifierValue());
    }

    @Override
    public boolean onPreUpsert(PreUpsertEvent event) {
        throw refusal(event.getPersister());
    }

    private static boolean pass(EntityPersister persister, Object @Nullable [] loaded, Object hospital) {
        var names = persister.getPropertyNames();
        for (int i = 0; i < names.length && loaded != null; i++) {
            if (names[i].equals("hospital") && hospital.equals(loaded[i])) {
                return false; // no veto
            }
        }
        throw refusal(persister);
    }

    private static IllegalStateException refusal(EntityPersister persister) {
        return new IllegalStateException(
                "The row of (%s) was not loaded in this transaction, or belongs to another hospital, so it cannot be written here.\nMaybe find it first."
                        .formatted(persister.getEntityName()));
    }
}
