package health.erp.tenancy.hospital;

import health.erp.core.id.HospitalId;

/** Ends the making of a hospital. */
record ActivateHospital(HospitalId hospital) {}
