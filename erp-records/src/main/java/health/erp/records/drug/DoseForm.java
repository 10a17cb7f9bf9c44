package health.erp.records.drug;

/** The shape a drug comes in. */
public enum DoseForm {
    TABLET,
    CAPSULE,
    LOZENGE,
    ORAL_LIQUID,
    POWDER,
    INJECTION,
    INFUSION,
    INHALER,
    DROPS,
    SPRAY,
    CREAM,
    OINTMENT,
    LOTION,
    GEL,
    PATCH,
    SUPPOSITORY,
    PESSARY,
    OTHER
}
