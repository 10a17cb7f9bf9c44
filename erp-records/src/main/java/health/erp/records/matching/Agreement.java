package health.erp.records.matching;

/** How far a field of two entries agrees. */
public enum Agreement {
    /** One of them does not say. */
    UNKNOWN(0),
    EXACT(1),
    /** Spelled otherwise (Jaro-Winkler from 0.92, or the same sound); of dates and numbers one slip, or day and month changed. */
    CLOSE(2),
    /** Spelled much otherwise (Jaro-Winkler from 0.85); of dates two slips; of postcodes the same district. */
    SIMILAR(3),
    /** Each stands where the other one should: given name and family name, street and locality. */
    SWAPPED(4),
    /** One is the initial of the other; of births one is known by the year only, or estimated, and they can be the same. */
    PARTIAL(5),
    DIFFERENT(6);

    static final int COUNT = 7;
    private static final Agreement[] ALL = values();

    /** Its place in stored models: never changed. */
    final int number;

    Agreement(int number) {
        this.number = number;
    }

    static Agreement of(int number) {
        return ALL[number];
    }
}
