package health.erp.lab.reagent;

import health.erp.lab.reagent.Unusable.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands on an instrument that day, and which of it a run takes: of each reagent the lot that is good for the shortest time
 * and holds enough.
 */
record Shelf(List<ReagentLot> lots, LocalDate day) {
    private static final Comparator<ReagentLot> FIRST_EXPIRED = Comparator.comparing(ReagentLot::getGoodUntil)
            .thenComparing(lot -> lot.getStatus() != ReagentStatus.OPEN)
            .thenComparing(lot -> lot.getId().value());

    /** A lot for every ingredient, or why there is none for some. */
    Choice choose(List<Ingredient> ingredients, RunPurpose purpose, int measurings, Set<ReagentLotId> wanted) {
        var taken = new ArrayList<Taken>();
        var reasons = new ArrayList<>(unknown(wanted));
        for (var ingredient : ingredients) {
            var amount = ingredient.amount(purpose, measurings);
            var lot = of(ingredient, wanted).stream()
                    .filter(each -> reason(each, ingredient, amount) == null)
                    .min(FIRST_EXPIRED);
            lot.ifPresentOrElse(
                    found -> taken.add(new Taken(found, amount)),
                    () -> reasons.addAll(reasons(ingredient, amount, wanted)));
        }
        return new Choice(taken, reasons);
    }

    /** Said to be used, but not on this instrument, or nothing of the recipe. */
    private List<Unusable> unknown(Set<ReagentLotId> wanted) {
        return wanted.stream()
                .filter(id -> lots.stream().noneMatch(lot -> lot.getId().equals(id)))
                .map(id -> new Unusable(null, id, Reason.NO_LOT))
                .toList();
    }

    /** Those that were said to be used, if one of this reagent was. */
    private List<ReagentLot> of(Ingredient ingredient, Set<ReagentLotId> wanted) {
        var all = lots.stream()
                .filter(lot -> lot.getItem().equals(ingredient.item()))
                .toList();
        var named = all.stream().filter(lot -> wanted.contains(lot.getId())).toList();
        return named.isEmpty() ? all : named;
    }

    private List<Unusable> reasons(Ingredient ingredient, BigDecimal amount, Set<ReagentLotId> wanted) {
        var found = of(ingredient, wanted);
        if (found.isEmpty()) {
            return List.of(new Unusable(ingredient.item(), null, Reason.NO_LOT));
        }
        var reasons = new ArrayList<Unusable>();
        for (var lot : found) {
            var reason = reason(lot, ingredient, amount);
            if (reason != null) {
                reasons.add(new Unusable(ingredient.item(), lot.getId(), reason));
            }
        }
        return reasons;
    }

    private @Nullable Reason reason(ReagentLot lot, Ingredient ingredient, BigDecimal amount) {
        var unusable = lot.unusable(day);
        if (unusable.isPresent()) {
            return unusable.get();
        }
        if (!lot.getUnit().equals(ingredient.unit())) {
            return Reason.OTHER_UNIT;
        }
        return lot.holds(amount) ? null : Reason.TOO_LITTLE;
    }

    /** So much of that lot. */
    record Taken(ReagentLot lot, BigDecimal amount) {}

    /** @param reasons if there are any, nothing is taken */
    record Choice(List<Taken> taken, List<Unusable> reasons) {}
}
