package health.erp.lab.report;

import health.erp.core.Permission;

/** What staff may be allowed to do with reports. */
public enum ReportPermission implements Permission {
    ISSUE_LAB_REPORT,
    WITHDRAW_LAB_REPORT,
    READ_LAB_REPORT;

    @Override
    public boolean inEmergency() {
        return this == READ_LAB_REPORT;
    }
}
