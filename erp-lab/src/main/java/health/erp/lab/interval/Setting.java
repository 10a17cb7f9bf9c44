package health.erp.lab.interval;

import org.jspecify.annotations.Nullable;

/**
 * Where and how an interval was established; what is null is true of all.
 *
 * @param site a laboratory that has its own
 * @param method code of the measuring method
 * @param specimen code of the type of specimen
 */
public record Setting(@Nullable String site, @Nullable String method, @Nullable String specimen) {
    public static final Setting ANY = new Setting(null, null, null);

    boolean admits(Setting actual) {
        return fits(site, actual.site) && fits(method, actual.method) && fits(specimen, actual.specimen);
    }

    boolean mayOverlap(Setting other) {
        return meet(site, other.site) && meet(method, other.method) && meet(specimen, other.specimen);
    }

    static boolean fits(@Nullable Object stated, @Nullable Object actual) {
        return stated == null || stated.equals(actual);
    }

    static boolean meet(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null || one.equals(other);
    }
}
