package health.erp.records.merge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Makes two records again of what turned out to be two people.
 *
 * @param toRetired which of the rows written since the merge are of the one whose record had been replaced; the others
 *     stay where they are
 */
public record UnmergePatients(
        @NotNull MergeId merge,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters") String reason,
        @Size(max = 100_000) Set<@NotNull @Valid MergedRowKey> toRetired) {
    public UnmergePatients {
        toRetired = toRetired == null ? Set.of() : Set.copyOf(toRetired);
    }
}
