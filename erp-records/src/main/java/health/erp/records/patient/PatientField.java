package health.erp.records.patient;

/** What two records of one person may say differently. */
public enum PatientField {
    /** And with them whether the person is known at all. */
    NAMES,
    GENDER,
    BIRTH_DATE,
    TELECOMS,
    ADDRESSES,
    DECEASED,

    /** And which of her children it is. */
    MOTHER
}
