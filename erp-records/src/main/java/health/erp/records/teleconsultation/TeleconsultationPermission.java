package health.erp.records.teleconsultation;

import health.erp.core.Permission;

/** What staff, and the hospital's portal, may be allowed to do with consultations at a distance. */
public enum TeleconsultationPermission implements Permission {
    /** Arrange them and hand out the ways in. */
    ARRANGE_TELECONSULTATION,

    /** Begin and end them. */
    CONDUCT_TELECONSULTATION,

    /** Open the door to whoever shows a token: for the program patients meet. */
    JOIN_TELECONSULTATION,

    READ_TELECONSULTATION
}
