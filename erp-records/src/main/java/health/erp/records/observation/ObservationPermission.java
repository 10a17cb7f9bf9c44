package health.erp.records.observation;

import health.erp.core.Permission;

/** What staff may be allowed to do with vital signs. */
public enum ObservationPermission implements Permission {
    RECORD_OBSERVATION,
    CORRECT_OBSERVATION,
    READ_OBSERVATION;

    @Override
    public boolean inEmergency() {
        return this == READ_OBSERVATION;
    }
}
