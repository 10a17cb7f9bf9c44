package health.erp.core.notice;

/** Where a notice stands. */
public enum NoticeStatus {
    /** For its time, the end of quiet hours, or another attempt. */
    QUEUED,
    /** A provider has taken it. */
    SENT,
    /** The provider says it has arrived. */
    DELIVERED,
    /** No channel is left to try. */
    FAILED,
    /** Not wanted any more, or the receiver wants none of this type. */
    CANCELLED
}
