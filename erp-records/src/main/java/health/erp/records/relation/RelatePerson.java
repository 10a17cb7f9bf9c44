package health.erp.records.relation;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.PatientId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes down somebody the patient belongs to.
 *
 * @param rank whom to call first; 1 is the best
 * @param since first day on which it is so; null if it always was
 * @param until the day on which it no longer is; null if nobody knows
 */
public record RelatePerson(
        @NotNull PatientId patient,
        @NotNull Kinship kinship,
        Set<@NotNull ContactRole> roles,
        @NotNull @Valid RelatedParty who,
        @Min(1) @Max(99) int rank,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {
    public RelatePerson {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
        if (who != null && who.patient() != null && who.patient().equals(patient)) {
            throw InvalidCommandException.of("who", "is the patient");
        }
        mustBeInOrder(since, until);
    }

    static void mustBeInOrder(@Nullable LocalDate since, @Nullable LocalDate until) {
        if (since != null && until != null && !since.isBefore(until)) {
            throw InvalidCommandException.of("until", "must be after the day since when it is so");
        }
    }
}
