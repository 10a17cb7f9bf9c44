package health.erp.records.queue;

import health.erp.core.Permission;

/** What staff may be allowed to do with queues. */
public enum QueuePermission implements Permission {
    /** Give out numbers. */
    ISSUE_TOKEN,

    /** Call the next, and note who came in, is done or went away. */
    CALL_TOKEN,

    READ_QUEUE
}
