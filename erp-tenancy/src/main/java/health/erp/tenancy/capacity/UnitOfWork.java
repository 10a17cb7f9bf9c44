package health.erp.tenancy.capacity;

/**
 * What a hospital does all day, as operations. Only a registration is itself measured; the counts of the others are
 * assumed, from what the paper forms of the same work have as entries, until their modules are measured.
 */
public enum UnitOfWork {
    /** Somebody new: looked for twice, then registered. */
    REGISTRATION(1, 0, 2, 1),
    /** An out-patient's visit: booked, arrived, seen, prescribed, charged, paid. */
    VISIT(6, 12, 1, 8),
    /** A day in a bed: rounds, observations, medicines given, charges. */
    BED_DAY(20, 40, 2, 20),
    /** A laboratory test: ordered, specimen taken, resulted, verified, charged. */
    LAB_TEST(5, 6, 0, 6),
    /** A user's day besides: signing in, lists, looking things up. */
    USER_DAY(2, 40, 10, 2);

    private final int writes;
    private final int lookups;
    private final int searches;
    private final int deliveries;

    UnitOfWork(int writes, int lookups, int searches, int deliveries) {
        this.writes = writes;
        this.lookups = lookups;
        this.searches = searches;
        this.deliveries = deliveries;
    }

    public int count(Operation operation) {
        return switch (operation) {
            case WRITE -> writes;
            case LOOKUP -> lookups;
            case SEARCH -> searches;
            case DELIVERY -> deliveries;
        };
    }
}
