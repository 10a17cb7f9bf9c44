package health.erp.broken.nothing.lab.order;

import health.erp.core.Permission;

/** The permissions. */
public enum LabOrderPermission implements Permission {
    PLACE_LAB_ORDER,
    READ_LAB_ORDER
}
