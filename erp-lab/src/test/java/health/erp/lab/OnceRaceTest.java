package health.erp.lab;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.ConflictException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of many who say the same at the same moment one does, and the others are told. */
@OnEachDatabase(Lab.class)
class OnceRaceTest {
    private final TestErp test;

    OnceRaceTest(TestErp test) {
        this.test = test;
    }

    @ParameterizedTest
    @EnumSource
    void thereIsOne(Once what) {
        var race = what.race(new ALab(test));

        // whoever comes when it is there may also be answered with it
        assertThat(race.results().stream().distinct()).hasSize(1);
        assertThat(race.failures())
                .allSatisfy(e -> assertThat(e).isInstanceOfSatisfying(ConflictException.class, c -> assertThat(c.code())
                        .isEqualTo(what.code)));
    }
}
