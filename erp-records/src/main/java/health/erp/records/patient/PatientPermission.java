package health.erp.records.patient;

import health.erp.core.Permission;

/** What staff may be allowed to do with the register. */
public enum PatientPermission implements Permission {
    REGISTER_PATIENT,
    AMEND_PATIENT,
    READ_PATIENT,
    SEARCH_PATIENTS,
    DEACTIVATE_PATIENT,
    IMPORT_PATIENTS,

    /** See confidential numbers in full. */
    REVEAL_IDENTIFIER;

    /** To treat somebody, staff may look a patient up whom they otherwise may not see. */
    @Override
    public boolean inEmergency() {
        return this == READ_PATIENT || this == SEARCH_PATIENTS;
    }

    @Override
    public boolean findsPatients() {
        return this == SEARCH_PATIENTS;
    }
}
