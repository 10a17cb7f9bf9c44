package health.erp.lab.result;

import health.erp.core.id.PatientId;

/** {@code lab.subject.amended}, as far as results have to do with it. */
public record AmendedSubject(PatientId patient) {}
