package health.erp.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatePeriodTest {
    private static final LocalDate FIRST = LocalDate.parse("2024-02-28");
    private static final LocalDate SECOND = LocalDate.parse("2024-02-29");
    private static final LocalDate THIRD = LocalDate.parse("2024-03-01");

    @Test
    void aPeriodHasAtLeastOneDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DatePeriod(FIRST, FIRST))
                .withMessage("The period must start (2024-02-28) before the day it ends (2024-02-28).");
        assertThatIllegalArgumentException().isThrownBy(() -> new DatePeriod(SECOND, FIRST));
        assertThat(new DatePeriod(FIRST, SECOND).days()).contains(1L);
    }

    @Test
    void theFirstDayIsInsideAndTheDayItEndsIsNot() {
        var offer = new DatePeriod(FIRST, THIRD);

        assertThat(offer.contains(FIRST)).isTrue();
        assertThat(offer.contains(SECOND)).isTrue();
        assertThat(offer.contains(THIRD)).isFalse();
        assertThat(offer.contains(FIRST.minusDays(1))).isFalse();
        assertThat(offer.days()).contains(2L);
    }

    @Test
    void aPriceWithoutEndIsValidForGood() {
        var price = DatePeriod.startingAt(FIRST);

        assertThat(price.contains(LocalDate.MAX)).isTrue();
        assertThat(price.days()).isEmpty();
        assertThat(price.endingAt(THIRD)).isEqualTo(new DatePeriod(FIRST, THIRD));
    }

    @Test
    void oldAndNewRateAbut() {
        var oldRate = new DatePeriod(FIRST, SECOND);
        var newRate = DatePeriod.startingAt(SECOND);

        assertThat(oldRate.abuts(newRate)).isTrue();
        assertThat(oldRate.overlaps(newRate)).isFalse();
        assertThat(oldRate.abuts(DatePeriod.startingAt(THIRD))).isFalse();
    }

    @Test
    void theIntersectionHasTheDaysInBoth() {
        assertThat(DatePeriod.startingAt(SECOND).intersection(new DatePeriod(FIRST, THIRD)))
                .contains(new DatePeriod(SECOND, THIRD));
        assertThat(new DatePeriod(FIRST, SECOND).intersection(DatePeriod.startingAt(SECOND)))
                .isEmpty();
    }
}
