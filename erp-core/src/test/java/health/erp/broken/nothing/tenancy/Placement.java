package health.erp.broken.nothing.tenancy;

import org.hibernate.SessionFactory;

/** Tenancy places hospitals, so it knows Hibernate. */
public record Placement(SessionFactory factory) {}
