package health.erp.records.appointment;

import health.erp.core.Permission;

/** What staff may be allowed to do with appointments. */
public enum AppointmentPermission implements Permission {
    /** Hold, book, move and cancel. */
    BOOK_APPOINTMENTS,

    /** Note who came, and who did not. */
    ATTEND_APPOINTMENTS,

    READ_APPOINTMENTS,

    /** Book against the rules, and take back that somebody did not come. */
    OVERRIDE_BOOKING_RULES,

    /** Close what its day has passed over. */
    SWEEP_APPOINTMENTS
}
