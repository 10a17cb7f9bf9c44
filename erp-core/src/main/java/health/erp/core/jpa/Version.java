package health.erp.core.jpa;

import health.erp.core.id.HospitalId;

/** How often this kind of reference data of the hospital has changed. */
public record Version(HospitalId hospital, String name, long version) {}
