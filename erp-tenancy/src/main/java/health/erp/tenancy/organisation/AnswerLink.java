package health.erp.tenancy.organisation;

import health.erp.core.id.HospitalId;

/** Another hospital asks who the person is here. */
record AnswerLink(PatientLinkId link, HospitalId asking) {}
