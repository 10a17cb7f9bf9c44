package health.erp.core.notice;

import health.erp.core.Permission;

/** What may be done with the hospital's notices. */
public enum NoticePermission implements Permission {
    READ_NOTICES,
    /** Tell what a provider says of a notice. */
    TRACK_NOTICES,
    DEFINE_NOTICE_TEXTS,
    SET_NOTICE_PREFERENCES
}
