package health.erp.tenancy.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the places lack.
 *
 * @param places in the order of the places; those that lack nothing too
 */
public record MigrationPlan(List<Lack> places) {
    /** Those with something to do, or that could not be looked at. */
    public List<Lack> lacking() {
        return places.stream()
                .filter(p -> p.problem() != null || !p.files().isEmpty())
                .toList();
    }

    /**
     * What one place lacks.
     *
     * @param files {@code core/V14__fences.sql}, in the order they will be applied
     * @param problem why the place could not be looked at; null if it could
     */
    public record Lack(String place, List<String> files, @Nullable String problem) {}
}
