package health.erp.lab.specimen;

import health.erp.core.id.PatientId;
import health.erp.lab.accession.AccessionNumber;
import health.erp.lab.order.OrderItemId;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills one tube at the patient, for one or several tests of one order that are measured in it.
 *
 * @param scanned the patient, as the wristband says and not as the order does
 * @param at when it was taken; null for now
 * @param site of the laboratory whose numbers it gets
 * @param label the number of a label that was printed before; null for the next number
 * @param beforeOrder whether it was taken before it was asked for, as in an emergency
 */
public record CollectSpecimen(
        @NotNull PatientId scanned,
        @NotEmpty @Size(max = 100) List<@NotNull OrderItemId> items,
        @NotNull @Positive @Digits(integer = 8, fraction = 4) BigDecimal millilitres,
        @Nullable Instant at,
        @Min(0) @Max(99) int site,
        @Nullable AccessionNumber label,
        boolean beforeOrder) {
    public CollectSpecimen {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** Just now, with the next number of the first site. */
    public static CollectSpecimen now(PatientId scanned, String millilitres, List<OrderItemId> items) {
        return new CollectSpecimen(scanned, items, new BigDecimal(millilitres), null, 0, null, false);
    }

    public CollectSpecimen at(Instant time) {
        return new CollectSpecimen(scanned, items, millilitres, time, site, label, beforeOrder);
    }

    public CollectSpecimen labelled(AccessionNumber printed) {
        return new CollectSpecimen(scanned, items, millilitres, at, printed.site(), printed, beforeOrder);
    }

    public CollectSpecimen takenBeforeOrder() {
        return new CollectSpecimen(scanned, items, millilitres, at, site, label, true);
    }
}
