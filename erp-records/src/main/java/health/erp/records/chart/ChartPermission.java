package health.erp.records.chart;

import health.erp.core.Permission;

/** Whoever may see a chart sees a line of everything in it, and needs the permission of each activity to see more. */
public enum ChartPermission implements Permission {
    READ_CHART;

    @Override
    public boolean inEmergency() {
        return true;
    }
}
