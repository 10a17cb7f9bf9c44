package health.erp.broken.isolation_is_not_sidestepped.tenancy;

import org.hibernate.StatelessSession;

record Placement(StatelessSession session) {
    void move(Object row) {
        session.update(row);
    }
}
