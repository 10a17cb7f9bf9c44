package health.erp.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineTest {
    @Test
    void aLineNamesEveryNumber() {
        var line = new Line("W1", null, 8, 1234.56, 2000, 0.617, Map.of(50, 4.2), 5.02, 6);

        assertThat(line.text())
                .isEqualTo("unit=W1 threads=8 erp_per_s=1234.6 jdbc_per_s=2000.0 ratio=0.62 erp_p50_ms=4.20"
                        + " erp_statements=5.02 jdbc_statements=6.00");
    }

    @Test
    void aKindStandsBehindItsUnit() {
        var line = new Line("S1", "prefix", 2, 1, 1, 1, Map.of(), 4, 4);

        assertThat(line.text()).startsWith("unit=S1 kind=prefix threads=2 erp_per_s=1.0 ");
    }

    @Test
    void percentilesCountFromTheFastest() {
        var times = new Latencies();
        for (int millis = 2_000; millis >= 1; millis--) {
            times.add(millis * 1_000_000L);
        }

        assertThat(Latencies.percentile(List.of(times), 50)).isEqualTo(1_000);
        assertThat(Latencies.percentile(List.of(times), 99)).isEqualTo(1_980);
        assertThat(Latencies.percentile(List.of(new Latencies()), 99)).isZero();
    }

    @Test
    void theMedianIsTheMiddle() {
        assertThat(Rounds.median(3, 1, 2)).isEqualTo(2);
        assertThat(Rounds.median(4, 1, 2, 3)).isEqualTo(2.5);
    }
}
