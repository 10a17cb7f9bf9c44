package health.erp.records.chart;

import static health.erp.records.chart.ChartPermission.READ_CHART;
import static health.erp.records.note.NotePermission.READ_SENSITIVE_NOTE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import java.util.UUID;

/** Shows patients' charts. Each look is one entry in the audit trail. */
public final class Charts {
    private final Erp erp;
    private final ChartReader chart;

    public Charts(Erp erp) {
        this.erp = erp;
        this.chart = new ChartReader(erp);
    }

    /** In three statements, however long the record is. */
    public ChartView show(Caller caller, ShowChart query) {
        return erp.read(caller, READ_CHART, query, () -> {
            var opened = chart.open(query.patient());
            erp.discloses(query.patient());
            var sensitive = erp.may(caller, READ_SENSITIVE_NOTE);
            var rows = chart.glance(query.patient(), caller.staff(), sensitive);
            return Glance.of(query.patient(), opened, rows, chart.newest(query.patient()));
        });
    }

    public Page<ChartLine, UUID> timeline(Caller caller, ReadTimeline query) {
        return erp.read(caller, READ_CHART, query, () -> {
            erp.discloses(query.patient());
            var rows = chart.timeline(query, caller.staff(), erp.may(caller, READ_SENSITIVE_NOTE));
            return Page.of(rows, query.size(), ChartReader.Row::id).map(ChartReader.Row::line);
        });
    }
}
