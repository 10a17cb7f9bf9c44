package health.erp.broken.hibernate_stays_in_core.lab.order;

import org.hibernate.Session;

record LabOrderStore(Session session) {}
