package health.erp.records.schedule;

import health.erp.core.Permission;

/** What staff may be allowed to do with calendars. */
public enum SchedulePermission implements Permission {
    /** Say what can be booked, and when whom. */
    MANAGE_SCHEDULES,

    /** Enter and lift leave, holidays, repairs. */
    BLOCK_TIME,

    READ_SCHEDULES
}
