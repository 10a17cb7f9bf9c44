package health.erp.lab.autoverification;

import health.erp.lab.control.ControlGate;
import health.erp.lab.delta.DeltaOutcome;
import health.erp.lab.delta.SpecimenDelta;
import health.erp.lab.interpretation.Interpreted;
import health.erp.lab.value.ResultValue;
import health.erp.lab.value.UnitPlausibility;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that is known of a result when it is decided whether it goes out by itself. What is not known says so. */
public record Candidate(Origin origin, Measurement measurement, Analysis analysis, Meaning meaning, Company company) {
    /**
     * Whose it is.
     *
     * @param belongsTogether whether patient, order and specimen were found to be one another's
     * @param specimenAccepted whether it was received and not refused
     */
    public record Origin(Answer belongsTogether, Answer specimenAccepted) {}

    /**
     * What the instrument gave.
     *
     * @param test code of the test in the catalogue
     * @param indices null if they were not measured
     * @param flags of the instrument; null if it does not send any
     * @param dilution how many times it was diluted: 1 if not
     */
    public record Measurement(
            String test, ResultValue value, @Nullable Indices indices, @Nullable Set<String> flags, int dilution) {}

    /** The state of what it was measured with. */
    public record Analysis(ControlGate control, Answer reagentValid, Answer calibrationValid) {}

    /**
     * What the rules made of it.
     *
     * @param unit null if it was not judged, as of results that are no numbers
     * @param delta null if no delta rule is set for the test
     * @param specimen of all results of the specimen; null if no such rule is set
     */
    public record Meaning(
            UnitPlausibility.@Nullable Verdict unit,
            Interpreted interpreted,
            @Nullable DeltaOutcome delta,
            @Nullable SpecimenDelta specimen) {}

    /**
     * The results around it.
     *
     * @param panel by test what was ordered on the same specimen; without a value what is still awaited
     * @param repeats how often the instrument gave exactly this value just before, in other specimens; null if not known
     * @param awaited tests still missing that a calculation with this result needs
     */
    public record Company(Map<String, ResultOf> panel, @Nullable Integer repeats, Set<String> awaited) {
        public Company {
            panel = Map.copyOf(panel);
            awaited = Set.copyOf(awaited);
        }
    }

    /** A result of the same specimen; null while it is awaited. */
    public record ResultOf(@Nullable ResultValue value) {}
}
