package health.erp.records.duplicate;

import health.erp.records.identifier.Identifier;
import health.erp.records.person.Demographics;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Asks who in the register looks like somebody who is about to be registered.
 *
 * @param atMost how many, the likeliest first
 */
public record FindCandidates(
        @NotNull @Valid Demographics person,
        @Size(max = 20) List<@Valid Identifier> identifiers,
        @Min(1) @Max(FindCandidates.MOST) int atMost) {
    public static final int MOST = 10;

    public FindCandidates {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
    }

    public static FindCandidates of(Demographics person) {
        return new FindCandidates(person, List.of(), MOST);
    }
}
