package health.erp.core.notebook;

import health.erp.core.Permission;

/** What may be done with notes. */
public enum NotePermission implements Permission {
    WRITE_NOTE,
    READ_NOTE
}
