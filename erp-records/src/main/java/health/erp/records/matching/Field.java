package health.erp.records.matching;

/** What two entries are compared by. */
public enum Field {
    GIVEN(0),
    FAMILY(1),
    /** Name of the father, husband or mother: {@code S/o}, {@code W/o}, {@code D/o}. */
    RELATIVE(2),
    BIRTH(3),
    GENDER(4),
    HOUSE(5),
    STREET(6),
    LOCALITY(7),
    PLACE(8),
    POSTCODE(9),
    REGION(10),
    PHONE(11),
    /** A number that only one person has: ABHA, Aadhaar, passport. */
    NUMBER(12);

    static final int COUNT = 13;

    /** Its place in stored models: never changed. */
    final int number;

    Field(int number) {
        this.number = number;
    }
}
