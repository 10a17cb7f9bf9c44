package health.erp.records.consent;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.PatientId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants data of a patient.
 *
 * @param hip who has it
 * @param hiu who wants it
 * @param careContext of which visit; null for all
 */
public record DataRequest(
        @NotNull PatientId patient,
        @NotNull ConsentPurpose purpose,
        @NotEmpty Set<HiType> hiTypes,
        @NotBlank String hip,
        @NotBlank String hiu,
        @NotNull Instant from,
        @NotNull Instant until,
        @Nullable CareContext careContext) {
    public DataRequest {
        if (from == null || until == null || !from.isBefore(until)) {
            throw InvalidCommandException.of("until", "must lie after the beginning of the range");
        }
        hiTypes = hiTypes == null ? Set.of() : Set.copyOf(hiTypes);
    }
}
