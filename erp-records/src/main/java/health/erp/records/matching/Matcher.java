package health.erp.records.matching;

/**
 * Compares people. The same online and in batch: features are made once for each person, then compared.
 *
 * <p>The two thresholds are fixed: what differs between registers is in the model.
 */
public final class Matcher {
    private final MatchModel model;

    public Matcher(MatchModel model) {
        this.model = model;
    }

    public MatchModel model() {
        return model;
    }

    public Features features(Traits traits) {
        return new Features(traits, model.frequencies());
    }

    /** The weight in millibits; makes no object. */
    public int weight(Features a, Features b) {
        return Evidence.weight(Pattern.of(a, b), a, b, model);
    }

    public Verdict verdict(Features a, Features b) {
        var pattern = Pattern.of(a, b);
        return Evidence.verdict(Evidence.weight(pattern, a, b, model), pattern, a, b, model);
    }

    /** With what each field says. */
    public Score compare(Features a, Features b) {
        var pattern = Pattern.of(a, b);
        var weight = Evidence.weight(pattern, a, b, model);
        return Score.of(Evidence.verdict(weight, pattern, a, b, model), weight, pattern, a, b, model);
    }
}
