package health.erp.lab.culture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The test of {@link CultureRaceTest}: that one table is in force is kept by the constraint alone; that of a drug one
 * measurement is in use by the lock and by the constraint, each on its own.
 */
@OnEachDatabase(Lab.class)
class UnguardedCultureTest {
    private final TestErp test;

    UnguardedCultureTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
    }

    @Test
    void withoutTheConstraintManyTablesAreInForce() {
        test.database().execute("alter table lab_breakpoint_table drop constraint lab_breakpoint_table_force_uq");

        // a single race may go well by chance
        assertThat(IntStream.range(0, 50).anyMatch(i -> CultureRaceTest.inForceAtOnce(test) > 1))
                .isTrue();
    }

    @Test
    void eachAloneKeepsOneMeasurementInUse() {
        var urine = new ACulture(test);
        var isolate = urine.isolate("ECOLI");
        urine.tested(isolate, "CIP 0.25");
        urine.tested(isolate, "CIP 0.5");

        assertThatThrownBy(() -> test.database().asSuperuser("update lab_susceptibility set in_use = true"))
                .satisfies(e -> assertThat(e.getMessage()).containsIgnoringCase("lab_susceptibility_use_uq"));
        test.database().execute("alter table lab_susceptibility drop constraint lab_susceptibility_use_uq");

        assertThat(CultureRaceTest.enteredAtOnce(test)).hasSize(1); // nothing but the lock is left
    }
}
