package health.erp.records.condition;

import health.erp.core.Permission;

/** What staff may be allowed to do with problems and diagnoses. */
public enum ConditionPermission implements Permission {
    RECORD_CONDITION,
    READ_CONDITION;

    @Override
    public boolean inEmergency() {
        return this == READ_CONDITION;
    }
}
