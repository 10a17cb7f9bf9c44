package health.erp.lab.culture;

import health.erp.core.Permission;

/** What staff may be allowed to do with cultures. */
public enum CulturePermission implements Permission {
    /** Begin cultures, read them, name what grew, enter what drugs did to it. */
    WORK_ON_CULTURES,

    /** Answer for what is reported of a culture. */
    REPORT_CULTURES,

    /** Say by which guideline susceptibility is judged. */
    MANAGE_BREAKPOINTS,

    READ_CULTURES;

    @Override
    public boolean inEmergency() {
        return this == READ_CULTURES;
    }
}
