package health.erp.tenancy.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.id.HospitalId;
import health.erp.core.value.CurrencyCode;
import health.erp.core.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PricesTest {
    private static final CurrencyCode INR = new CurrencyCode("INR");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Test
    void aListHoldsFromItsMonthUntilTheNextBegins() {
        var first = list(YearMonth.of(2026, 1), "100");
        var second = list(YearMonth.of(2026, 4), "200");
        var prices = new Prices(List.of(second, first), Map.of(), Prices.USUAL_BUDGET);

        assertThat(prices.in(YearMonth.of(2026, 3))).isEqualTo(first);
        assertThat(prices.in(YearMonth.of(2026, 4))).isEqualTo(second);
        assertThat(prices.in(YearMonth.of(2030, 1))).isEqualTo(second);
        assertThat(prices.in(YearMonth.of(2025, 1))).isEqualTo(first);
    }

    @Test
    void listsThatContradictEachOtherAreRefused() {
        var january = list(YearMonth.of(2026, 1), "100");
        var dollars = new PriceList(
                YearMonth.of(2026, 2), Money.of("5", new CurrencyCode("USD")), FixedShare.EQUALLY, Map.of());

        assertThatThrownBy(() -> new Prices(List.of(january, january), Map.of(), Prices.USUAL_BUDGET))
                .hasMessageContaining("same month");
        assertThatThrownBy(() -> new Prices(List.of(january, dollars), Map.of(), Prices.USUAL_BUDGET))
                .hasMessageContaining("currencies");
        assertThatThrownBy(() -> new Prices(List.of(), Map.of(), Prices.USUAL_BUDGET))
                .hasMessageContaining("no price");
        assertThatThrownBy(() -> new PriceList(
                        MARCH, Money.of("1", INR), FixedShare.EQUALLY, Map.of(Meter.JOBS, new BigDecimal("-1"))))
                .hasMessageContaining("negative");
    }

    @Test
    void aPlanHasItsBudgetAndOthersTheUsual() {
        var prices =
                new Prices(List.of(PriceList.REFERENCE), Map.of("large", Money.of("9000", INR)), Prices.USUAL_BUDGET);

        assertThat(prices.budget("large")).isEqualTo(Money.of("9000", INR));
        assertThat(prices.budget("standard")).isEqualTo(Money.of("1200", INR));
    }

    @Test
    void useIsPricedByItsUnit() {
        assertThat(PriceList.REFERENCE.price(Meter.DATABASE_TIME, 3_600_000_000L))
                .isEqualTo(Money.of("72", INR));
        assertThat(PriceList.REFERENCE.price(Meter.STORED_BYTES, 5L << 30)).isEqualTo(Money.of("60", INR));
        assertThat(PriceList.REFERENCE.price(Meter.NOTICES, 7)).isEqualTo(Money.of("1.05", INR));
        assertThat(PriceList.REFERENCE.price(Meter.STATEMENTS, 1_000_000)).isEqualTo(Money.of("0", INR));
    }

    @Test
    void theStatesBeginAtTheirPercent() {
        assertThat(state("959.99")).isEqualTo(BudgetState.WITHIN);
        assertThat(state("960")).isEqualTo(BudgetState.NEAR);
        assertThat(state("1199.99")).isEqualTo(BudgetState.NEAR);
        assertThat(state("1200")).isEqualTo(BudgetState.REACHED);
        assertThat(state("1439.99")).isEqualTo(BudgetState.REACHED);
        assertThat(state("1440")).isEqualTo(BudgetState.OVER);
    }

    @Test
    void aBudgetOfNothingIsReachedByTheFirstPaisa() {
        var nothing = Money.zero(INR);

        assertThat(BudgetState.of(nothing, nothing)).isEqualTo(BudgetState.WITHIN);
        assertThat(BudgetState.of(Money.ofMinor(1, INR), nothing)).isEqualTo(BudgetState.OVER);
    }

    @Test
    void whatIsAddedUpGrowsUntilTheMonthsEndAndWhatIsMeasuredStays() {
        var cost = PriceList.REFERENCE
                .costs(List.of(new HospitalUse(
                        new HospitalId(new UUID(1, 1)), Map.of(Meter.NOTICES, 1_000L, Meter.STORED_BYTES, 1L << 30))))
                .get(0);

        assertThat(Forecast.atMonthsEnd(cost, MARCH, KOLKATA, at("2026-03-11T00:00:00")))
                .isEqualTo(
                        Money.of("40000", INR).plus(Money.of("12", INR)).plus(Money.of("465", INR))); // 150 * 31 / 10
        assertThat(Forecast.atMonthsEnd(cost, MARCH, KOLKATA, at("2026-04-01T00:00:00")))
                .isEqualTo(cost.total());
        assertThat(Forecast.atMonthsEnd(cost, MARCH, KOLKATA, at("2026-03-01T00:05:00")))
                .isEqualTo(Forecast.atMonthsEnd(cost, MARCH, KOLKATA, at("2026-03-02T00:00:00")));
    }

    private static BudgetState state(String cost) {
        return BudgetState.of(Money.of(cost, INR), Prices.USUAL_BUDGET);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(KOLKATA).toInstant();
    }

    private static PriceList list(YearMonth from, String fixed) {
        return new PriceList(from, Money.of(fixed, INR), FixedShare.EQUALLY, Map.of());
    }
}
