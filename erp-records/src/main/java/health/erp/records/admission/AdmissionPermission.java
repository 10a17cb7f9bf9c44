package health.erp.records.admission;

import health.erp.core.Permission;

/** What staff may be allowed to do with stays. Most of it can be held for some wards only. */
public enum AdmissionPermission implements Permission {
    /** Expect patients, keep beds for them, admit them. */
    ADMIT_PATIENT,
    /** Transfer, and note leaves. */
    MOVE_PATIENT,
    /** Say that a patient may go home. */
    ORDER_DISCHARGE,
    /** Note that the patient has gone. */
    DISCHARGE_PATIENT,
    /** Take a movement back. */
    CANCEL_MOVEMENT,
    /** Put a patient where the ward's policy does not want one. */
    OVERRIDE_WARD_POLICY,
    READ_STAY,
    READ_WARD;

    @Override
    public boolean isForWards() {
        return true;
    }

    @Override
    public boolean inEmergency() {
        return this == READ_STAY;
    }
}
