package health.erp.records.consent;

import health.erp.core.InvalidCommandException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, or was agreed to.
 *
 * @param hip who has the data, by its id in the registry of facilities; null for anybody
 * @param hiu who wants it, by its id there
 * @param from of the data's own time
 * @param until the first moment of the data's own time that is not covered
 * @param dataEraseAt when whoever got it has to have erased it
 * @param careContexts just these visits; empty for all
 */
public record ConsentTerms(
        @NotNull ConsentPurpose purpose,
        @NotEmpty Set<HiType> hiTypes,
        @Nullable @Size(min = 1, max = 100) String hip,
        @NotBlank @Size(max = 100) String hiu,
        @NotNull Instant from,
        @NotNull Instant until,
        @NotNull Instant dataEraseAt,
        @Size(max = 100) Set<@Valid CareContext> careContexts) {

    public ConsentTerms {
        if (from == null || until == null || dataEraseAt == null) {
            throw InvalidCommandException.of("terms", "needs from, until and dataEraseAt");
        }
        from = from.truncatedTo(ChronoUnit.MICROS);
        until = until.truncatedTo(ChronoUnit.MICROS);
        dataEraseAt = dataEraseAt.truncatedTo(ChronoUnit.MICROS);
        if (!from.isBefore(until)) {
            throw InvalidCommandException.of("terms.until", "must lie after the beginning of the range");
        }
        hiTypes = hiTypes == null ? Set.of() : Set.copyOf(new TreeSet<>(hiTypes));
        careContexts = careContexts == null ? Set.of() : Set.copyOf(careContexts);
    }

    /** For all visits, whoever has them. */
    public static ConsentTerms of(
            ConsentPurpose purpose, Set<HiType> hiTypes, String hiu, Instant from, Instant until, Instant dataEraseAt) {
        return new ConsentTerms(purpose, hiTypes, null, hiu, from, until, dataEraseAt, Set.of());
    }

    /** Whether these allow no more than the others do. */
    boolean isWithin(ConsentTerms asked) {
        return purpose == asked.purpose
                && asked.hiTypes.containsAll(hiTypes)
                && (asked.hip == null || asked.hip.equals(hip))
                && hiu.equals(asked.hiu)
                && !from.isBefore(asked.from)
                && !until.isAfter(asked.until)
                && !dataEraseAt.isAfter(asked.dataEraseAt)
                && (asked.careContexts.isEmpty()
                        || (!careContexts.isEmpty() && asked.careContexts.containsAll(careContexts)));
    }
}
