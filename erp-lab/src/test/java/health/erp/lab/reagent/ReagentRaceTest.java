package health.erp.lab.reagent;

import static health.erp.lab.reagent.AShelf.FAR;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.ConflictException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What happens when several take at the same moment. */
@OnEachDatabase(Lab.class)
class ReagentRaceTest {
    private final TestErp test;

    ReagentRaceTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
    }

    @Test
    void aLotGivesNoMoreThanItHolds() {
        var shelf = new AShelf(test);
        var lot = shelf.lot("1.5", FAR); // five runs of 0.3

        var race = Race.of(12, i -> shelf.run());

        assertThat(race.failures()).isEmpty();
        assertThat(race.results().stream().filter(UseOutcome.Used.class::isInstance))
                .hasSize(5);
        assertThat(shelf.found(lot).remaining()).isEqualTo(BigDecimal.ZERO);
        assertThat(shelf.found(lot).status()).isEqualTo(ReagentStatus.EMPTY);
    }

    @Test
    void aRunThatIsToldManyTimesTakesOnce() {
        assertThat(takenAtOnce(test)).isEqualTo(1);
    }

    /** How many of eight who tell of the same run take something for it; the others are told. */
    static int takenAtOnce(TestErp test) {
        var shelf = new AShelf(test);
        shelf.lot("10", FAR);
        var run = new RunId(test.erp().newId());

        var race = Race.of(8, i -> shelf.use(run));

        assertThat(race.failures())
                .allSatisfy(e -> assertThat(e).isInstanceOfSatisfying(ConflictException.class, c -> assertThat(c.code())
                        .isEqualTo("lab.reagent.taken")));
        return race.results().size();
    }
}
