package health.erp.broken.isolation_is_not_sidestepped.lab.order;

import jakarta.persistence.EntityManager;
import jakarta.persistence.NamedNativeQuery;
import java.util.function.Consumer;

@NamedNativeQuery(name = "all", query = "select * from lab_order")
final class LabOrderStore {
    private final EntityManager em;

    LabOrderStore(EntityManager em) {
        this.em = em;
    }

    void reach(Object row) {
        em.remove(row);
        em.merge(row);
        em.getReference(Object.class, row);
        em.createNativeQuery("select 1");
        em.createNamedStoredProcedureQuery("all");
        em.unwrap(Object.class);
        em.getDelegate();
        em.getEntityManagerFactory();
        em.callWithConnection(Object::toString);
    }

    Consumer<Object> asReference() {
        return em::detach;
    }

    Consumer<Object> asWrongReference() {
        return em::remove;
    }
}
