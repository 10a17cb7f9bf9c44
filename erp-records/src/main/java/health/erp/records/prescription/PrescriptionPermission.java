package health.erp.records.prescription;

import health.erp.core.Permission;

/** What staff may be allowed to do with prescriptions. */
public enum PrescriptionPermission implements Permission {
    READ_PRESCRIPTION,
    /** Write drafts. */
    DRAFT_PRESCRIPTION,
    /** Sign them, hold, resume and stop them. */
    SIGN_PRESCRIPTION,
    DISPENSE,
    /** Go on where a drug is contraindicated, once somebody else has approved it. */
    OVERRIDE_CONTRAINDICATION,
    /** Be the second person to say that a contraindicated drug is given. */
    APPROVE_OVERRIDE,
    /** Count how often warnings are shown and overridden. */
    READ_ALERT_STATISTICS;

    /** To treat somebody in an emergency, staff may look up what the patient takes. */
    @Override
    public boolean inEmergency() {
        return this == READ_PRESCRIPTION;
    }
}
