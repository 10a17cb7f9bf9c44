package health.erp.core.audit;

import health.erp.core.Permission;

/** What may be done with the audit trail. */
public enum AuditPermission implements Permission {
    /** Look up who did or saw what. */
    READ_AUDIT,
    /** See the values before and after a change too. */
    READ_AUDIT_VALUES,
    /** Check that nobody tampered with it. */
    VERIFY_AUDIT,
    /** Break the glass for a patient, to look up in an emergency what one usually may not. */
    BREAK_GLASS,
    /** Judge whether somebody else broke the glass for a good reason. */
    REVIEW_EMERGENCY
}
