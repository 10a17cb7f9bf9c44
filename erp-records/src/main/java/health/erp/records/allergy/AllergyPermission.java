package health.erp.records.allergy;

import health.erp.core.Permission;

/** What staff may be allowed to do with lists of allergies. */
public enum AllergyPermission implements Permission {
    RECORD_ALLERGY,
    READ_ALLERGY;

    @Override
    public boolean inEmergency() {
        return this == READ_ALLERGY;
    }
}
