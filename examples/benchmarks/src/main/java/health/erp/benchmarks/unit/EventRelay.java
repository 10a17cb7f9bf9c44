package health.erp.benchmarks.unit;

import health.erp.benchmarks.Comparison;
import health.erp.benchmarks.Stage;
import health.erp.benchmarks.Unit;
import health.erp.benchmarks.UsageException;
import health.erp.benchmarks.Work;
import health.erp.benchmarks.byhand.DrainByHand;
import health.erp.benchmarks.byhand.WaitingEvents;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** E1: a backlog of events of 50 hospitals leaves the outbox, over a transport that only acknowledges. */
public final class EventRelay implements Unit {
    private static final int EVENTS_A_SECOND = 60_000;

    @Override
    public String name() {
        return "E1";
    }

    @Override
    public String purpose() {
        return "relay waiting events; threads are relays";
    }

    @Override
    public List<Comparison> comparisons(Stage stage) throws SQLException {
        var background = stage.background();
        var owner = stage.owner();
        if (background == null || owner == null) {
            throw new UsageException("The unit (E1) needs the background's role.\nMaybe run it without --url.");
        }
        var hospitals =
                stage.newHospitals().stream().map(c -> c.hospital().value()).toList();
        var waiting = new WaitingEvents(stage.application(), hospitals);
        return List.of(new Comparison(
                null, List.of(50, 99), relay(stage, waiting), byHand(waiting, new DrainByHand(background, owner))));
    }

    private static Work relay(Stage stage, WaitingEvents waiting) {
        var relay = stage.erp().core().events().workers().get(0);
        return new Backlog(waiting) {
            @Override
            public int once(long turn) {
                relay.once();
                return stage.transport().sent(); // of all threads, but each event is counted once
            }
        };
    }

    private static Work byHand(WaitingEvents waiting, DrainByHand drain) {
        return new Backlog(waiting) {
            @Override
            public int once(long turn) throws SQLException {
                return drain.batch();
            }
        };
    }

    /** Begins each round with more than can be relayed in it. */
    private abstract static class Backlog implements Work {
        private final WaitingEvents waiting;

        Backlog(WaitingEvents waiting) {
            this.waiting = waiting;
        }

        @Override
        public void before(Duration round) throws SQLException {
            waiting.fill(Math.max(20_000, (int) (EVENTS_A_SECOND * round.toMillis() / 1_000)));
        }
    }
}
