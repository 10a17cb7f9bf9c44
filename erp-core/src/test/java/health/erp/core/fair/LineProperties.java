package health.erp.core.fair;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.HospitalId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever comes and goes, in whatever order. */
class LineProperties {
    @Property(tries = 300)
    void nobodyHasMoreThanMayBeAndWhatIsOnesOwnIsAlwaysThere(
            @ForAll @IntRange(min = 1, max = 4) int own,
            @ForAll @IntRange(max = 6) int common,
            @ForAll @Size(max = 200) List<@IntRange(max = 9) Integer> steps) {
        var share = new Share(own, common);
        var line = new Line(share, 100);
        var inside = new HashMap<HospitalId, Integer>();
        for (int step : steps) {
            var hospital = new HospitalId(new UUID(0, step % 5));
            var has = inside.getOrDefault(hospital, 0);
            if (step < 5) {
                var admitted = line.enter(hospital, share, Duration.ZERO);
                var all = inside.values().stream().mapToInt(n -> n).sum();
                assertThat(admitted).isEqualTo(has < own || all < own + common);
                inside.merge(hospital, admitted ? 1 : 0, Integer::sum);
            } else if (has > 0) {
                line.leave(hospital);
                inside.put(hospital, has - 1);
            }
        }
        assertThat(line.hospitals())
                .isEqualTo((int) inside.values().stream().filter(n -> n > 0).count());

        inside.forEach((hospital, n) -> {
            for (int i = 0; i < n; i++) {
                line.leave(hospital);
            }
        });
        assertThat(line.hospitals()).isZero();
    }
}
