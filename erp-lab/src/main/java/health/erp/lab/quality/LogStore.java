package health.erp.lab.quality;

import static java.util.stream.Collectors.groupingBy;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import health.erp.lab.catalogue.TestCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the log of controls. */
final class LogStore extends Store<ControlledTest, ControlledTestId> {
    LogStore(Erp erp) {
        super(erp, ControlledTest.class);
    }

    List<GateState> states(Set<TestCode> tests, InstrumentId instrument, Instant moment) {
        var codes = tests.stream().map(TestCode::value).sorted().toList();
        return ControlQueries_.states(em(), codes, instrument, moment);
    }

    int epochAt(ControlledTest controlled, Instant moment) {
        return moment.isBefore(controlled.getEpochSince())
                ? LogQueries_.epochAt(em(), controlled.getId(), moment)
                : controlled.getEpoch();
    }

    /** Whether the instrument was out of service then: what it does next is to come back. */
    boolean wasStoppedAt(ControlledTest controlled, Instant moment) {
        return moment.isBefore(controlled.getEpochSince())
                && LogQueries_.stopOrReturn(em(), controlled.getId(), moment).stream()
                        .anyMatch(cause -> cause == EpochCause.SERVICE);
    }

    Page<LoggedRun, Integer> runs(ListControlRuns query) {
        var after = query.after() == null ? 0 : query.after();
        var rows = LogQueries_.runs(em(), query.controlled(), query.from(), query.until(), after, query.size() + 1);
        return Page.of(rows, query.size(), LoggedRun::getNumber);
    }

    /** By the number of their run. */
    Map<Integer, List<LoggedPoint>> points(List<LoggedRun> runs) {
        if (runs.isEmpty()) {
            return Map.of();
        }
        var first = runs.get(0);
        var last = runs.get(runs.size() - 1);
        return LogQueries_.points(em(), first.getControlled(), first.getNumber(), last.getNumber()).stream()
                .collect(groupingBy(LoggedPoint::getRun));
    }

    Page<ChartRow, Integer> chart(ReadChart query) {
        var after = query.after() == null ? 0 : query.after();
        var rows = LogQueries_.chart(
                em(), query.controlled(), query.level(), query.from(), query.until(), after, query.size() + 1);
        return Page.of(rows, query.size(), row -> row.point().getRun());
    }

    List<LoggedPoint> between(ControlledTestId controlled, Instant from, Instant until) {
        return LogQueries_.between(em(), controlled, from, until);
    }

    Page<ControlEpoch, Integer> epochs(ListEpochs query) {
        var before = query.after() == null ? Integer.MAX_VALUE : query.after();
        var rows = LogQueries_.epochs(em(), query.controlled(), before, query.size() + 1);
        return Page.of(rows, query.size(), ControlEpoch::getNumber);
    }
}
