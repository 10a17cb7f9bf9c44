package health.erp.core.event;

import health.erp.core.Permission;

/** What may be done with events that could not be delivered. */
public enum EventPermission implements Permission {
    READ_DEAD_LETTERS,
    RETRY_DEAD_LETTER,
    DISCARD_DEAD_LETTER
}
