package health.erp.tenancy.price;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.HospitalId;
import health.erp.core.value.CurrencyCode;
import health.erp.core.value.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PriceListProperties {
    private static final CurrencyCode INR = new CurrencyCode("INR");

    @Property
    void theSharesOfTheFixedPartAddUpToIt(@ForAll("lists") PriceList list, @ForAll("months") List<HospitalUse> month) {
        var shared = list.costs(month).stream().map(HospitalCost::fixedShare).reduce(Money.zero(INR), Money::plus);

        assertThat(shared).isEqualTo(list.fixed());
    }

    @Property
    void aTotalIsItsShareAndItsLines(@ForAll("lists") PriceList list, @ForAll("months") List<HospitalUse> month) {
        for (var cost : list.costs(month)) {
            var lines = cost.lines().stream().map(CostLine::amount).reduce(Money.zero(INR), Money::plus);
            assertThat(cost.total()).isEqualTo(cost.fixedShare().plus(lines));
            assertThat(cost.ofUse()).isEqualTo(lines);
        }
    }

    @Property
    void sharedEquallyNobodyPaysAPaisaMoreThanAnother(@ForAll("months") List<HospitalUse> month) {
        var list = new PriceList(YearMonth.of(2026, 1), Money.of("40000.01", INR), FixedShare.EQUALLY, Map.of());
        var shares = list.costs(month).stream()
                .mapToLong(c -> c.fixedShare().minor())
                .summaryStatistics();

        assertThat(shares.getMax() - shares.getMin()).isBetween(0L, 1L);
    }

    @Property
    void whoUsesMoreDoesNotPayASmallerShare(
            @ForAll("lists") PriceList list, @ForAll("months") List<HospitalUse> month) {
        var costs = list.costs(month);
        for (int i = 0; i < month.size(); i++) {
            for (int j = 0; j < month.size(); j++) {
                if (month.get(i).quantity(Meter.DATABASE_TIME) > month.get(j).quantity(Meter.DATABASE_TIME)) {
                    var difference = costs.get(j).fixedShare().minor()
                            - costs.get(i).fixedShare().minor();
                    assertThat(difference).isLessThanOrEqualTo(1); // the odd paisa goes to the earlier
                }
            }
        }
    }

    @Property
    void eachHospitalIsThereOnceAndInItsPlace(
            @ForAll("lists") PriceList list, @ForAll("months") List<HospitalUse> month) {
        assertThat(list.costs(month))
                .extracting(HospitalCost::hospital)
                .containsExactlyElementsOf(
                        month.stream().map(HospitalUse::hospital).toList());
    }

    @Provide
    Arbitrary<List<HospitalUse>> months() {
        var quantities = Arbitraries.longs().between(0, 100_000_000_000L);
        var meters = Arbitraries.maps(Arbitraries.of(Meter.class), quantities).ofMaxSize(Meter.values().length);
        return meters.list().ofMinSize(1).ofMaxSize(60).map(all -> IntStream.range(0, all.size())
                .mapToObj(i -> new HospitalUse(new HospitalId(new UUID(7, i)), all.get(i)))
                .toList());
    }

    @Provide
    Arbitrary<PriceList> lists() {
        var fixed = Arbitraries.longs().between(0, 10_000_000_00L).map(minor -> Money.ofMinor(minor, INR));
        var prices = Arbitraries.maps(
                Arbitraries.of(Meter.class),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.TEN)
                        .ofScale(4));
        return Combinators.combine(fixed, Arbitraries.of(FixedShare.class), prices)
                .as((f, share, p) -> new PriceList(YearMonth.of(2026, 1), f, share, p));
    }
}
