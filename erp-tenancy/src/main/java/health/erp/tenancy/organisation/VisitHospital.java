package health.erp.tenancy.organisation;

import health.erp.core.id.HospitalId;

/** Comes from another hospital to work here. */
record VisitHospital(HospitalId from) {}
