package health.erp.lab.report;

import static health.erp.lab.report.ReportPermission.READ_LAB_REPORT;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.lab.report.CumulativeView.Column;
import health.erp.lab.report.CumulativeView.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays results of a patient side by side, as far as they can be compared. */
public final class CumulativeReports {
    /** More than these no page shows. */
    static final int MOST = 1_000;

    private final Erp erp;
    private final ReportStore reports;

    public CumulativeReports(Erp erp) {
        this.erp = erp;
        this.reports = new ReportStore(erp);
    }

    public CumulativeView read(Caller caller, ReadCumulative query) {
        return erp.read(caller, READ_LAB_REPORT, query, () -> {
            erp.discloses(query.patient());
            var newest = reports.trend(query, MOST + 1);
            var isComplete = newest.size() <= MOST;
            var rows = new ArrayList<>(isComplete ? newest : newest.subList(0, MOST));
            Collections.reverse(rows);
            return new CumulativeView(query.patient(), columns(rows), isComplete);
        });
    }

    private static List<Column> columns(List<TrendRow> rows) {
        record Key(String test, String series) {}
        var points = new LinkedHashMap<Key, List<Point>>();
        rows.forEach(row -> points.computeIfAbsent(
                        new Key(row.run().getTest().value(), row.run().getSeries()), key -> new ArrayList<>())
                .add(point(row)));
        return points.entrySet().stream()
                .map(column -> new Column(
                        column.getKey().test(),
                        column.getKey().series(),
                        unit(column.getKey().series()),
                        List.copyOf(column.getValue())))
                .toList();
    }

    private static @Nullable String unit(String series) {
        var unit = series.substring(0, series.indexOf('|'));
        return unit.isEmpty() ? null : unit;
    }

    private static Point point(TrendRow row) {
        var said = row.version().getContent();
        return new Point(
                row.run().getId(),
                row.version().getNo(),
                row.run().getCollectedAt(),
                row.run().getStatus(),
                said.value(),
                ReportText.shown(said),
                ReportText.flags(said),
                said.healthy());
    }
}
