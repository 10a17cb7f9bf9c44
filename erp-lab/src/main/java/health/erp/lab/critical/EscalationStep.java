package health.erp.lab.critical;

/** How long a call has been open already. */
public enum EscalationStep {
    DETECTED,

    /** Somebody else has to help. */
    ESCALATED,

    /** Later than the hospital promises. */
    BREACHED,

    /** Later than is ever allowed. CLSI GP47 */
    OVERDUE;

    boolean isBefore(EscalationStep other) {
        return compareTo(other) < 0;
    }
}
