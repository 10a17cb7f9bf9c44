package health.erp.lab.specimen;

import static health.erp.lab.ALab.ids;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.ConflictException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.accession.AccessionNumber;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever takes specimens at the same moment, no two tubes have one number. I7 */
@OnEachDatabase(Lab.class)
class AccessionRaceTest {
    private static final int NURSES = 64;

    private final ALab lab;

    AccessionRaceTest(TestErp test) {
        this.lab = new ALab(test);
        lab.published("K");
    }

    @Test
    void sixtyFourNursesGetSixtyFourNumbers() {
        var orders = IntStream.range(0, NURSES).mapToObj(i -> lab.ordered("K")).toList();

        var race = Race.of(NURSES, i -> lab.collected(orders.get(i)).accession());

        assertThat(race.failures()).isEmpty();
        assertThat(new HashSet<>(race.results())).hasSize(NURSES);
    }

    @Test
    void aLabelThatWasPrintedTwiceServesOnce() {
        var race = sameLabel(lab, 1);

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).isNotEmpty().allSatisfy(e -> assertThat(e)
                .isInstanceOfSatisfying(
                        ConflictException.class, c -> assertThat(c.code()).isEqualTo("lab.specimen.accession")));
    }

    /** Eight nurses, each at another bed, with copies of one label. */
    static Race<SpecimenView> sameLabel(ALab lab, int serial) {
        var label = AccessionNumber.of(42, 2026, serial);
        var orders = List.copyOf(
                IntStream.range(0, 8).mapToObj(i -> lab.ordered("K")).toList());
        return Race.of(8, i -> lab.lab()
                .specimens()
                .collect(
                        lab.caller(),
                        CollectSpecimen.now(orders.get(i).patient(), "1", ids(orders.get(i)))
                                .labelled(label)));
    }
}
