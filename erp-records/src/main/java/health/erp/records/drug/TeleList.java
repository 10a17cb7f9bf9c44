package health.erp.records.drug;

/** The lists of drugs of India's Telemedicine Practice Guidelines of 25 March 2020, section 3.7.4 and annexure 1. */
public enum TeleList {
    /** Over the counter, or notified in an emergency. */
    O,
    /** Safe once the patient has been seen on video, and for a refill. */
    A,
    /** As an addition to what the patient has been getting. */
    B,
    /** Schedule X of the Drugs and Cosmetics Rules, and what the NDPS Act 1985 lists. */
    PROHIBITED
}
