package health.erp.core.jpa;

import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PreDeleteEvent;
import org.hibernate.event.spi.PreDeleteEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Refuses to write a row of another hospital. Hibernate filters what it reads but updates and deletes by id alone, so
 * an object that came from elsewhere would get through on a database without row-level security. (Inserts it checks itself.)
 */
final class HospitalGuard implements PreUpdateEventListener, PreDeleteEventListener {

    static void install(SessionFactoryImplementor factory) {
        var guard = new HospitalGuard();
        var listeners = factory.getEventListenerRegistry();
        listeners.appendListeners(EventType.PRE_UPDATE, guard);
        listeners.appendListeners(EventType.PRE_DELETE, guard);
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

    private static boolean pass(EntityPersister persister, Object[] state, Object hospital) {
        var names = persister.getPropertyNames();
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals("hospital") && state != null && hospital.equals(state[i])) {
                return false; // no veto
            }
        }
        throw new IllegalStateException(
                "A row of (%s) belongs to another hospital and cannot be written here.\nMaybe it was loaded in another transaction."
                        .formatted(persister.getEntityName()));
    }
}
