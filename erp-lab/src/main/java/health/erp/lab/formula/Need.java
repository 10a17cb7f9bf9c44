package health.erp.lab.formula;

/** What a formula needs beside measured quantities. */
public enum Need {
    /** Completed years when the specimen was taken. */
    AGE,
    /** Male or female; formulas know no others. */
    GENDER,
    /** Kilograms, as measured lately. */
    WEIGHT
}
