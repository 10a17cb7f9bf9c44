package health.erp.records.relation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is now known of the relation in place of what was; with an end it ends.
 *
 * @param version of the view the change was made on
 */
public record AmendRelation(
        @NotNull RelationId relation,
        int version,
        @NotNull Kinship kinship,
        Set<@NotNull ContactRole> roles,
        @NotNull @Valid RelatedParty who,
        @Min(1) @Max(99) int rank,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {
    public AmendRelation {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
        RelatePerson.mustBeInOrder(since, until);
    }
}
