package health.erp.records.consent;

import health.erp.core.Permission;

/** What staff may be allowed to do with consents. */
public enum ConsentPermission implements Permission {
    REQUEST_CONSENT,
    /** Note what the patient, or the patient's consent manager, said. */
    RECORD_CONSENT,
    READ_CONSENT,
    /** Note what was received from others under a consent. */
    RECEIVE_RECORDS,
    /** Erase it when its time has come. */
    ERASE_RECORDS
}
