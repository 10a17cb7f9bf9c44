package health.erp.lab.quality;

import static health.erp.lab.quality.QualityMapper.MAPPER;
import static health.erp.lab.quality.QualityPermission.READ_QUALITY;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import java.util.List;

/** Shows how controls went: charts, what happened in between, and how good a method is. */
public final class ControlCharts {
    private final Erp erp;
    private final LogStore log;

    public ControlCharts(Erp erp) {
        this.erp = erp;
        this.log = new LogStore(erp);
    }

    public Page<ChartPointView, Integer> chart(Caller caller, ReadChart query) {
        return erp.read(caller, READ_QUALITY, query, () -> log.chart(query).map(ChartPointView::of));
    }

    public Page<ControlEpochView, Integer> epochs(Caller caller, ListEpochs query) {
        return erp.read(caller, READ_QUALITY, query, () -> log.epochs(query).map(MAPPER::toView));
    }

    /** Each lot at each level by itself, because two lots are not expected to give the same. */
    public List<LevelStatisticsView> statistics(Caller caller, ReadStatistics query) {
        return erp.read(caller, READ_QUALITY, query, () -> {
            var zone = erp.zone(caller.hospital());
            var goals = log.require(query.controlled()).getGoals();
            var from = query.month().atDay(1).atStartOfDay(zone).toInstant();
            var until = query.month().plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
            return MonthOfControls.of(log.between(query.controlled(), from, until), goals);
        });
    }
}
