package health.erp.tenancy.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.value.CurrencyCode;
import health.erp.core.value.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapacityPlanTest {
    private static final CurrencyCode INR = new CurrencyCode("INR");

    @Test
    void fiftySmallHospitalsAreOnOneMachineAndWithinTheirBudget() {
        var plan = CapacityPlan.of(HospitalSize.SMALL, 50);

        assertThat(plan.machines()).isEqualTo(1);
        assertThat(plan.perHospital()).isEqualTo(Money.of("1200", INR));
        assertThat(plan.hospitalsPerMachine()).isGreaterThanOrEqualTo(50);
    }

    @Test
    void aThousandTakeMoreMachinesAndCostEachNoMore() {
        var plan = CapacityPlan.of(HospitalSize.SMALL, 1_000);

        assertThat(plan.machines()).isBetween(2, 20);
        assertThat(plan.perHospital()).isLessThanOrEqualTo(Money.of("1200", INR));
    }

    @Test
    void aCoreMillisecondIsWhatTheWholeMachineTookForIt() {
        var cost = new OperationCost(Operation.WRITE, new BigDecimal("500"), 2, BigDecimal.ONE, 0, "here");

        assertThat(cost.coreMillis()).isEqualByComparingTo("4");
    }

    @Test
    void aHospitalWithoutWorkTakesAMachineAllTheSame() {
        var plan = CapacityPlan.of(new HospitalSize("empty", 0, 0, 0, 0, 0, 0, 1), 1);

        assertThat(plan.machines()).isEqualTo(1);
        assertThat(plan.headroomPercent()).isEqualTo(100);
    }

    @Test
    void costsMustBeKnownOfEveryOperation() {
        assertThatThrownBy(() -> new MeasuredCosts("none", List.of())).hasMessageContaining("WRITE");
    }

    @Test
    void itSaysWhatItRestsOn() {
        var text = CapacityPlan.of(HospitalSize.SMALL, 50).toString();

        assertThat(text)
                .contains(
                        "50 hospitals, small: 30 beds, 80 visits",
                        "INR 1200.00",
                        "Measured",
                        "458.0/s",
                        "W1",
                        "Assumed")
                .contains("15 % of a day", "3 times its average", "60 % of the cores", "70 % of the disk")
                .contains("bytes stay", "100 kB", "for 3 years", "INR 60000.00 a month in all", "not in it");
        for (var unit : UnitOfWork.values()) {
            assertThat(text).contains(unit.name());
        }
    }
}
