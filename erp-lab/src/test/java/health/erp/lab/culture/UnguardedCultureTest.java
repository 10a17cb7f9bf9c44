package health.erp.lab.culture;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The test of {@link CultureRaceTest}: that one table is in force is kept by the constraint alone. */
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
}
