package health.erp.records.drug;

/** Two drugs somebody takes at the same time; which is named first makes no difference. */
public record DrugPair(DrugCode one, DrugCode other) {
    public DrugPair {
        if (one.compareTo(other) > 0) {
            var first = other;
            other = one;
            one = first;
        }
    }
}
