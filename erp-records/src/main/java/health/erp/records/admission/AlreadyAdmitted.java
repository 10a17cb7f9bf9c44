package health.erp.records.admission;

import health.erp.core.id.EncounterId;

/** The patient has an open stay. R-ADT-1 */
public record AlreadyAdmitted(EncounterId stay) implements AdmitOutcome, RestoreOutcome {}
