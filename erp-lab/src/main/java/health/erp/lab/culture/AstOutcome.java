package health.erp.lab.culture;

/** What a measurement says of a drug, or why it says nothing. */
public sealed interface AstOutcome {
    /**
     * It is certain.
     *
     * @param basis the line it was read from: {@code EUCAST 2025, ECOLI CIP MIC: S <=0.25, I 0.5, R >0.5}
     */
    record Interpreted(Category category, String basis) implements AstOutcome {}

    /** What was measured may be one or another: {@code <=4} where up to 2 is susceptible. */
    record Undetermined(String basis) implements AstOutcome {}

    /** Nobody can say. Never that it helps. */
    record NotEvaluable(Reason reason) implements AstOutcome {}

    /** Why nobody can say. */
    enum Reason {
        /** The hospital works by no table. */
        NO_TABLE,
        /** The table says nothing of this drug for this organism by this method. */
        NO_BREAKPOINT,
        /** The table says two things, and neither is more exact. */
        AMBIGUOUS,
        /** What grew has not been named. */
        NO_ORGANISM
    }
}
