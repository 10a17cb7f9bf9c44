package health.erp.lab.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.ConflictException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import org.junit.jupiter.api.Test;

/** Many who take the same code, order under the same number, or bring the same of a test at the same moment. I14 */
@OnEachDatabase(Lab.class)
class SameNumberRaceTest {
    private final ALineRace races;

    SameNumberRaceTest(TestErp test) {
        this.races = new ALineRace(test);
    }

    @Test
    void aCodeIsOneChannels() {
        var race = races.define();

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(ALineRace.LINES - 1).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(ConflictException.class));
    }

    @Test
    void aNumberOfWhoeverOrdersIsOneOrder() {
        assertThat(races.placed()).isEqualTo(1);
    }

    @Test
    void whatIsSaidOfATestAtOnceIsReceivedOnce() { // 2.1
        assertThat(races.received()).isEqualTo(1);
    }

    @Test
    void whatAControlGaveIsOneRunUnderManyNumbers() {
        assertThat(races.controlled()).isEqualTo(1);
    }
}
