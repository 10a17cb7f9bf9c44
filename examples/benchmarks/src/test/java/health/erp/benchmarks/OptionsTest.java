package health.erp.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void unitsAloneRunOnADatabaseOfOurOwn() {
        var options = Options.parse("w1", "S1", "W1");

        assertThat(options.units()).extracting(Unit::name).containsExactly("W1", "S1");
        assertThat(options.url()).isNull();
        assertThat(options.threads()).containsExactly(1, 8);
        assertThat(options.patients()).isEqualTo(1_000_000);
    }

    @Test
    void everythingCanBeAskedFor() {
        var options = Options.parse(
                "W1 --url jdbc:postgresql://h/d?user=a --owner-url jdbc:postgresql://h/d?user=o --threads 2,16 --seconds 0.5 --warmup 0 --rounds 3 --patients 5000 --kind free"
                        .split(" "));

        assertThat(options.url()).isEqualTo("jdbc:postgresql://h/d?user=a");
        assertThat(options.ownerUrl()).isEqualTo("jdbc:postgresql://h/d?user=o");
        assertThat(options.threads()).containsExactly(2, 16);
        assertThat(options.mostThreads()).isEqualTo(16);
        assertThat(options.seconds()).isEqualTo(Duration.ofMillis(500));
        assertThat(options.warmup()).isZero();
        assertThat(options.rounds()).isEqualTo(3);
        assertThat(options.patients()).isEqualTo(5_000);
        assertThat(options.asksFor(compared("free"))).isTrue();
        assertThat(options.asksFor(compared("hot"))).isFalse();
    }

    @Test
    void allKindsAreRunUnlessOneIsNamed() {
        assertThat(Options.parse("W1").asksFor(compared("free"))).isTrue();
        assertThat(Options.parse("W1").asksFor(compared(null))).isTrue();
    }

    private static Comparison compared(@Nullable String kind) {
        return new Comparison(kind, List.of(), turn -> 1, turn -> 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "W9",
                "--threads 8",
                "W1 --speed 9",
                "W1 --threads",
                "W1 --threads 0",
                "W1 --threads 1,,2",
                "W1 --threads many",
                "W1 --seconds 0",
                "W1 --seconds NaN",
                "W1 --warmup -1",
                "W1 --rounds 1.5",
                "W1 --patients 49",
                "W1 --url jdbc:h2:mem:x"
            })
    void whatMakesNoSenseIsToldAndNotGuessed(String line) {
        assertThatThrownBy(() -> Options.parse(line.isEmpty() ? new String[0] : line.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessageMatching("(?s).{20,}");
    }

    @Test
    void aPasswordIsNotRepeated() {
        assertThatThrownBy(() -> Options.parse("W1", "--url", "postgresql://h/d?password=hush"))
                .hasMessageNotContaining("hush");
    }
}
