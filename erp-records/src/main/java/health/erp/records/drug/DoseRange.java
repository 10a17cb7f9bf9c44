package health.erp.records.drug;

import health.erp.core.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The most of a drug that is usual between two ages. All ranges that fit a patient hold, so that a child's dose by weight
 * can have the adult's as its end.
 *
 * @param fromMonths the age it begins at
 * @param toMonths the first age it no longer holds for
 * @param single at a time; null for no limit of its own
 * @param daily in 24 hours; null for no limit of its own
 * @param perKilogram whether the amounts are for each kilogram of weight
 */
public record DoseRange(
        int fromMonths, int toMonths, @Nullable Quantity single, @Nullable Quantity daily, boolean perKilogram) {
    /** No upper age. */
    public static final int OLDEST = 2000;

    boolean holdsAt(int months) {
        return months >= fromMonths && months < toMonths;
    }
}
