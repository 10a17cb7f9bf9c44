package health.erp.core.access;

/** The roles every hospital begins with. What each may do is said by the modules. */
public enum StandardRole {
    DOCTOR,
    NURSE,
    LAB_TECHNICIAN,
    PATHOLOGIST,
    PHARMACIST,
    CASHIER,
    ACCOUNTANT,
    HR,
    ADMINISTRATOR,
    AUDITOR,
    RECEPTIONIST,
    RECORDS_OFFICER
}
