package health.erp.tenancy.price;

import health.erp.core.value.CurrencyCode;
import health.erp.core.value.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the operator's machines and their use cost from a month on.
 *
 * @param from first month it holds for
 * @param fixed a month's cost of machines, databases and their care, whatever is used
 * @param share how that is shared among hospitals
 * @param prices of a {@link Meter#unit}, in the currency of {@code fixed}; a meter that is not named is free
 */
public record PriceList(YearMonth from, Money fixed, FixedShare share, Map<Meter, BigDecimal> prices) {
    private static final CurrencyCode INR = new CurrencyCode("INR");

    /**
     * Assumed, to begin with: of INR 60,000 a month for 50 hospitals two thirds are there whatever is used. Ask your
     * provider for your own.
     */
    public static final PriceList REFERENCE = new PriceList(
            YearMonth.of(2026, 1),
            Money.of("40000", INR),
            FixedShare.EQUALLY,
            Map.of(
                    Meter.DATABASE_TIME, new BigDecimal("0.02"),
                    Meter.NOTICES, new BigDecimal("0.15"),
                    Meter.STORED_BYTES, new BigDecimal("12"),
                    Meter.DOCUMENT_BYTES, new BigDecimal("3")));

    public PriceList {
        Objects.requireNonNull(from, "from");
        if (fixed.isNegative() || prices.values().stream().anyMatch(p -> p.signum() < 0)) {
            throw new IllegalArgumentException("A price list has no negative prices.");
        }
        var sorted = new EnumMap<Meter, BigDecimal>(Meter.class);
        sorted.putAll(prices);
        prices = Collections.unmodifiableMap(sorted);
    }

    public CurrencyCode currency() {
        return fixed.currency();
    }

    /** What so much costs, to the paisa. */
    public Money price(Meter meter, long quantity) {
        var price = prices.getOrDefault(meter, BigDecimal.ZERO);
        return Money.ofRounded(price.multiply(meter.units(quantity)), currency());
    }

    /**
     * What the month cost each of the hospitals, in their order. The shares of the fixed part add up to it exactly, in any
     * currency; an amount is rounded once, when its line is priced.
     */
    public List<HospitalCost> costs(List<HospitalUse> uses) {
        if (uses.isEmpty()) {
            return List.of();
        }
        var shares = fixed.allocate(weights(uses));
        var costs = new ArrayList<HospitalCost>();
        for (int i = 0; i < uses.size(); i++) {
            costs.add(new HospitalCost(uses.get(i).hospital(), shares.get(i), lines(uses.get(i))));
        }
        return List.copyOf(costs);
    }

    private List<BigDecimal> weights(List<HospitalUse> uses) {
        var byUse = uses.stream()
                .map(use -> BigDecimal.valueOf(use.quantity(Meter.DATABASE_TIME)))
                .toList();
        var isByUse = share == FixedShare.BY_USE && byUse.stream().anyMatch(w -> w.signum() > 0);
        return isByUse ? byUse : Collections.nCopies(uses.size(), BigDecimal.ONE);
    }

    private List<CostLine> lines(HospitalUse use) {
        return Arrays.stream(Meter.values())
                .filter(m -> use.quantity(m) != 0)
                .map(m -> new CostLine(
                        m, use.quantity(m), prices.getOrDefault(m, BigDecimal.ZERO), price(m, use.quantity(m))))
                .toList();
    }
}
