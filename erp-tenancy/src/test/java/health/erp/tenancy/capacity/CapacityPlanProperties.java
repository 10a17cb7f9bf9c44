package health.erp.tenancy.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.value.CurrencyCode;
import health.erp.core.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CapacityPlanProperties {
    @Property
    void thereAreNeverFewerMachinesThanTheWorkAndTheDiskTake(@ForAll("plans") CapacityPlan plan) {
        var machines = BigDecimal.valueOf(plan.machines());
        var cores = BigDecimal.valueOf(
                (long) plan.machine().cores() * plan.assumptions().usablePercent(), 2);
        var bytes = BigDecimal.valueOf(
                        (long) plan.machine().diskGib() * plan.assumptions().usableDiskPercent(), 2)
                .multiply(BigDecimal.valueOf(1L << 30));

        assertThat(machines.multiply(cores)).isGreaterThanOrEqualTo(plan.coresAtPeak());
        assertThat(machines.multiply(bytes))
                .isGreaterThanOrEqualTo(plan.databaseBytes().add(plan.documentBytes()));
        assertThat(plan.headroomPercent()).isBetween(0, 100);
    }

    @Property
    void thereIsNotOneMachineTooMany(@ForAll("plans") CapacityPlan plan) {
        if (plan.machines() == 1) {
            return;
        }
        var fewer = BigDecimal.valueOf(plan.machines() - 1L);
        var cores = BigDecimal.valueOf(
                (long) plan.machine().cores() * plan.assumptions().usablePercent(), 2);
        var bytes = BigDecimal.valueOf(
                        (long) plan.machine().diskGib() * plan.assumptions().usableDiskPercent(), 2)
                .multiply(BigDecimal.valueOf(1L << 30));
        var doesTheWork = fewer.multiply(cores).compareTo(plan.coresAtPeak()) >= 0;
        var keepsTheRows = fewer.multiply(bytes).compareTo(plan.databaseBytes().add(plan.documentBytes())) >= 0;

        assertThat(doesTheWork && keepsTheRows).isFalse();
    }

    @Property
    void moreOfAnythingTakesNoLess(
            @ForAll("sizes") HospitalSize size,
            @ForAll @IntRange(min = 1, max = 2_000) int hospitals,
            @ForAll @IntRange(min = 1, max = 500) int more) {
        var plan = CapacityPlan.of(size, hospitals);

        for (var larger : larger(size, more)) {
            takesNoLess(CapacityPlan.of(larger, hospitals), plan);
        }
        takesNoLess(CapacityPlan.of(size, hospitals + more), plan);
    }

    @Property
    void whatAMachineBearsFitsOnOneMachine(@ForAll("sizes") HospitalSize size) {
        var bears = CapacityPlan.of(size, 1).hospitalsPerMachine();
        if (bears >= 1 && bears < 1_000_000) {
            assertThat(CapacityPlan.of(size, bears).machines()).isEqualTo(1);
            assertThat(CapacityPlan.of(size, bears + 1).machines()).isGreaterThan(1);
        }
    }

    private static void takesNoLess(CapacityPlan larger, CapacityPlan smaller) {
        assertThat(larger.peakPerSecond()).isGreaterThanOrEqualTo(smaller.peakPerSecond());
        assertThat(larger.coresAtPeak()).isGreaterThanOrEqualTo(smaller.coresAtPeak());
        assertThat(larger.databaseBytes()).isGreaterThanOrEqualTo(smaller.databaseBytes());
        assertThat(larger.documentBytes()).isGreaterThanOrEqualTo(smaller.documentBytes());
        assertThat(larger.machines()).isGreaterThanOrEqualTo(smaller.machines());
    }

    private static List<HospitalSize> larger(HospitalSize s, int more) {
        var all = new ArrayList<HospitalSize>();
        all.add(new HospitalSize(
                "",
                s.beds() + more,
                s.visits(),
                s.newPatientsPercent(),
                s.tests(),
                s.users(),
                s.growthPercent(),
                s.retentionYears()));
        all.add(new HospitalSize(
                "",
                s.beds(),
                s.visits() + more,
                s.newPatientsPercent(),
                s.tests(),
                s.users(),
                s.growthPercent(),
                s.retentionYears()));
        all.add(new HospitalSize(
                "", s.beds(), s.visits(), 100, s.tests(), s.users(), s.growthPercent(), s.retentionYears()));
        all.add(new HospitalSize(
                "",
                s.beds(),
                s.visits(),
                s.newPatientsPercent(),
                s.tests() + more,
                s.users(),
                s.growthPercent(),
                s.retentionYears()));
        all.add(new HospitalSize(
                "",
                s.beds(),
                s.visits(),
                s.newPatientsPercent(),
                s.tests(),
                s.users() + more,
                s.growthPercent(),
                s.retentionYears()));
        all.add(new HospitalSize(
                "",
                s.beds(),
                s.visits(),
                s.newPatientsPercent(),
                s.tests(),
                s.users(),
                s.growthPercent() + more,
                s.retentionYears()));
        all.add(new HospitalSize(
                "",
                s.beds(),
                s.visits(),
                s.newPatientsPercent(),
                s.tests(),
                s.users(),
                s.growthPercent(),
                s.retentionYears() + more));
        return all;
    }

    @Provide
    Arbitrary<HospitalSize> sizes() {
        return Combinators.combine(
                        number(2_000),
                        number(10_000),
                        number(100),
                        number(20_000),
                        number(5_000),
                        number(100),
                        number(30))
                .as((beds, visits, fresh, tests, users, growth, years) ->
                        new HospitalSize("any", beds, visits, fresh, tests, users, growth, years + 1));
    }

    @Provide
    Arbitrary<CapacityPlan> plans() {
        var machines = Combinators.combine(number(63), number(10_000))
                .as((cores, disk) -> new Machine(cores + 1, disk + 100, Money.of("60000", new CurrencyCode("INR"))));
        var assumptions = Combinators.combine(number(95), number(9), number(90), number(90), number(1_000), number(10))
                .as((hour, burst, cores, disk, documents, years) ->
                        new Assumptions(hour + 5, burst + 1, cores + 10, disk + 10, documents, years));
        return Combinators.combine(sizes(), number(1_999), machines, assumptions)
                .as((size, hospitals, machine, assumed) ->
                        CapacityPlan.of(size, hospitals + 1, machine, MeasuredCosts.REFERENCE, assumed));
    }

    private static Arbitrary<Integer> number(int most) {
        return Arbitraries.integers().between(0, most);
    }
}
