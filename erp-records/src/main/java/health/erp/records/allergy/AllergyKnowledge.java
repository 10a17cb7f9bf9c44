package health.erp.records.allergy;

/** What is known of a patient's allergies as a whole. An empty list alone would not tell the first two apart. R-ALG-1 */
public enum AllergyKnowledge {
    /** Nobody has asked, or what was listed has turned out to be nothing. */
    UNKNOWN,

    /** Asked, and there are none. */
    NONE_KNOWN,
    LISTED
}
