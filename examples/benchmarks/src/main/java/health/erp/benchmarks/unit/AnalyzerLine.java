package health.erp.benchmarks.unit;

import health.erp.benchmarks.Comparison;
import health.erp.benchmarks.Stage;
import health.erp.benchmarks.Unit;
import health.erp.benchmarks.Work;
import health.erp.benchmarks.byhand.MessagesByHand;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * L1: an analyzer sends its results in HL7, a message for each tube, which is kept and then applied. {@code messages} have 5, 12,
 * 20 and 28 results and are counted as messages; {@code results} are those of messages of 28.
 */
public final class AnalyzerLine implements Unit {
    private static final int LABORATORIES = 5;
    private static final int MOST = 28;
    private static final List<Integer> SIZES = List.of(5, 12, 20, MOST);
    private static final int TUBES_A_SECOND = 250;

    @Override
    public String name() {
        return "L1";
    }

    @Override
    public String purpose() {
        return "keep and apply what an analyzer sends";
    }

    @Override
    public List<Comparison> comparisons(Stage stage) throws SQLException {
        var byHand = new MessagesByHand(stage.application());
        var lines = new ArrayList<ConnectedAnalyzer>();
        for (var i = 0; i < LABORATORIES; i++) {
            lines.add(new ConnectedAnalyzer(stage, SIZES));
        }
        return List.of(
                new Comparison(
                        "messages",
                        List.of(50, 99),
                        new Sending(lines, SIZES, (line, size, turn) -> line.send(size, turn) / size),
                        new Sending(lines, SIZES, (line, size, turn) -> line.send(byHand, size, turn) / size)),
                new Comparison(
                        "results",
                        List.of(50, 99),
                        new Sending(lines, List.of(MOST), (line, size, turn) -> line.send(size, turn)),
                        new Sending(lines, List.of(MOST), (line, size, turn) -> line.send(byHand, size, turn))));
    }

    private interface Sender {
        int send(ConnectedAnalyzer line, int size, long turn) throws SQLException;
    }

    /** The lines and sizes in turn, with enough tubes for each round. */
    private record Sending(List<ConnectedAnalyzer> lines, List<Integer> sizes, Sender sender) implements Work {
        @Override
        public int once(long turn) throws SQLException {
            var line = lines.get((int) (turn % lines.size()));
            var size = sizes.get((int) (turn % sizes.size()));
            return sender.send(line, size, turn / lines.size());
        }

        @Override
        public void before(Duration round) throws SQLException {
            var each = TUBES_A_SECOND * round.toMillis() / 1000 / lines.size() / sizes.size() + 1;
            for (var line : lines) {
                for (var size : sizes) {
                    line.provide(size, Math.toIntExact(each));
                }
            }
        }
    }
}
