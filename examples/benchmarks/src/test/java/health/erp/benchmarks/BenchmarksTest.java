package health.erp.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every unit once, on a PostgreSQL of its own, with so little to do that the figures mean nothing. */
class BenchmarksTest {
    private static final String LINE =
            "unit=\\w+( kind=\\w+)? threads=2 erp_per_s=[\\d.]+ jdbc_per_s=[\\d.]+ ratio=[\\d.]+ erp_p50_ms=[\\d.]+("
                    + " erp_p95_ms=[\\d.]+)? erp_p99_ms=[\\d.]+ erp_statements=[\\d.]+ jdbc_statements=[\\d.]+";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void everyUnitPrintsItsLines() {
        var code = run("W1 K1 S1 R1 B1 W5 W2 L1 E1 --threads 2 --seconds 0.1 --warmup 0 --rounds 1 --patients 500");

        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        var lines = List.of(out.toString(StandardCharsets.UTF_8).split("\\R"));
        assertThat(lines).allMatch(line -> line.matches(LINE));
        assertThat(lines)
                .extracting(line -> line.replaceAll(" threads.*", ""))
                .containsExactly(
                        "unit=W1",
                        "unit=K1 kind=journal",
                        "unit=K1 kind=key",
                        "unit=S1 kind=identifier",
                        "unit=S1 kind=mrn",
                        "unit=S1 kind=prefix",
                        "unit=S1 kind=words",
                        "unit=S1 kind=phone",
                        "unit=S1 kind=birth",
                        "unit=R1",
                        "unit=B1",
                        "unit=W5 kind=free",
                        "unit=W5 kind=hot",
                        "unit=W5 kind=slots",
                        "unit=W2",
                        "unit=L1 kind=messages",
                        "unit=L1 kind=results",
                        "unit=E1");
    }

    @Test
    void theNoisyNeighbourPrintsWhatTheQuietOnesWaited() {
        var code = run("N1 --threads 30 --seconds 0.5 --warmup 0 --rounds 1");

        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        var lines = List.of(out.toString(StandardCharsets.UTF_8).split("\\R"));
        assertThat(lines)
                .allMatch(line -> line.matches(
                        "unit=N1 kind=\\w+ threads=30 quiet_p50_baseline_ms=[\\d.]+ quiet_p50_noisy_ms=[\\d.]+"
                                + " quiet_p99_baseline_ms=[\\d.]+ quiet_p99_noisy_ms=[\\d.]+ ratio=[\\d.]+"
                                + " noisy_done=[1-9]\\d* noisy_refused=\\d+"))
                .extracting(line -> line.replaceAll(".*kind=| threads.*", ""))
                .containsExactly("waits", "report", "unshared");
        assertThat(lines.get(0)).doesNotContain("noisy_refused=0");
        assertThat(lines.get(2)).endsWith("noisy_refused=0");
    }

    @Test
    void aHospitalThatMovesPrintsHowLongItWasHeld() {
        var code = run("MOVE --threads 2 --seconds 0.2 --warmup 0 --rounds 1 --patients 500");

        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(List.of(out.toString(StandardCharsets.UTF_8).split("\\R")))
                .allMatch(line ->
                        line.matches("unit=MOVE kind=\\w+ threads=2 calls_per_s=[\\d.]+ rows=[1-9]\\d* rounds=[1-9]\\d*"
                                + " changes=\\d+ holds=1 held_ms=\\d+ longest_call_ms=\\d+ move_s=[\\d.]+"))
                .extracting(line -> line.replaceAll(".*kind=| threads.*", ""))
                .containsExactly("desks", "full");
    }

    @Test
    void candidatesAreShownInTime() {
        var code = run("M2 --threads 2 --seconds 0.3 --warmup 0 --rounds 1 --patients 500");

        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).strip())
                .matches("unit=M2 threads=2 patients=500 looks=[1-9]\\d* recall=[01]\\.\\d+ candidates_p50_ms=[\\d.]+"
                        + " candidates_p95_ms=[\\d.]+ candidates_p99_ms=[\\d.]+");
    }

    @Test
    void wrongUseIsTwoAndASentence() {
        assertThat(run("W1 --threads none")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("The value (none) of (--threads)")
                .doesNotContain("\tat ");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsTwoAndASentence() {
        assertThat(run("W1 --url jdbc:postgresql://127.0.0.1:1/none?user=a&password=hush"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("The database of (--url) gives no connection")
                .doesNotContain("\tat ", "hush");
    }

    private int run(String line) {
        return Benchmarks.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                line.split(" "));
    }
}
