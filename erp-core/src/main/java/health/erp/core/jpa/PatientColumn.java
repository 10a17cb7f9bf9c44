package health.erp.core.jpa;

import health.erp.core.PatientReference;
import health.erp.core.id.PatientId;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.InvocationTargetException;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Where an entity holds a patient, in the words of HQL.
 *
 * @param idType UUID, or a record of one
 * @param isRow whether the patient is held as a row, and not as an id
 */
record PatientColumn(
        Class<?> entity, String name, String path, String id, Class<?> idType, boolean isRow, boolean counts) {

    static PatientColumn of(EntityType<?> type, PatientReference reference) {
        var id = type.getId(type.getIdType().getJavaType());
        var isPlain = id.getJavaType() == UUID.class;
        var held = type.getAttribute(reference.attribute().split("\\.", 2)[0]);
        return new PatientColumn(
                reference.entity(),
                type.getName(),
                "e." + reference.attribute(),
                "e." + id.getName() + (isPlain ? "" : ".value"),
                id.getJavaType(),
                held.isAssociation(),
                HospitalOwned.class.isAssignableFrom(reference.entity()));
    }

    String count() {
        return "select count(e) from %s e where %s = :patient".formatted(name, patient());
    }

    String rows() {
        return "select %s, %s from %s e where %s = :patient order by %1$s"
                .formatted(id, counts ? "e.version" : "0", name, patient());
    }

    String move() {
        return "update %s %s e set %s = :to where %s = :from and %s in :rows"
                .formatted(counts ? "versioned" : "", name, path, patient(), id);
    }

    /** The patient as the entity holds one. */
    Object held(Session session, PatientId patient) {
        return isRow ? session.getReference(rowType(session), patient) : patient;
    }

    Object idOf(UUID row) {
        if (idType == UUID.class) {
            return row;
        }
        try {
            var constructor = idType.getDeclaredConstructor(UUID.class);
            constructor.setAccessible(true); // of an id its activity keeps to itself
            return constructor.newInstance(row);
        } catch (InstantiationException | IllegalAccessException | NoSuchMethodException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getTargetException());
        }
    }

    EntityPersister persister(SessionImplementor session) {
        return session.getFactory().getMappingMetamodel().getEntityDescriptor(entity);
    }

    private String patient() {
        return isRow ? path + ".id" : path;
    }

    private Class<?> rowType(Session session) {
        return session.getSessionFactory()
                .getMetamodel()
                .entity(entity)
                .getAttribute(path.substring(2))
                .getJavaType();
    }
}
