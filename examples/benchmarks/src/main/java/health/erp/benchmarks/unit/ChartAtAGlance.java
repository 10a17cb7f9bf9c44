package health.erp.benchmarks.unit;

import health.erp.benchmarks.Comparison;
import health.erp.benchmarks.Stage;
import health.erp.benchmarks.Unit;
import health.erp.benchmarks.Work;
import health.erp.benchmarks.byhand.ChartByHand;
import health.erp.benchmarks.people.LongRecord;
import health.erp.records.chart.ChartView;
import health.erp.records.chart.ShowChart;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** R1: a doctor opens the chart of somebody who has been here a thousand times. */
public final class ChartAtAGlance implements Unit {
    private static final int PATIENTS = 2;
    private static final int ENCOUNTERS = 1000;

    @Override
    public String name() {
        return "R1";
    }

    @Override
    public String purpose() {
        return "open the chart of a patient with 1,000 encounters";
    }

    @Override
    public List<Comparison> comparisons(Stage stage) throws SQLException {
        var encounters = Math.min(ENCOUNTERS, stage.patients());
        var charts = stage.records().charts();
        var byHand = new ChartByHand(stage.application());
        var records = Stream.generate(() -> LongRecord.written(stage, encounters))
                .limit(PATIENTS)
                .toList();
        for (var whose : records) {
            whose.settle(stage);
            var ours = lines(charts.show(whose.doctor(), new ShowChart(whose.patient())));
            var theirs = byHand.show(whose.hospital(), whose.staff(), whose.id());
            if (ours != theirs) {
                throw new IllegalStateException("The charts show %d and %d lines.".formatted(ours, theirs));
            }
        }
        Work erp = turn -> {
            var whose = records.get((int) (turn % records.size()));
            return lines(charts.show(whose.doctor(), new ShowChart(whose.patient()))) > 0 ? 1 : 0;
        };
        Work jdbc = turn -> {
            var whose = records.get((int) (turn % records.size()));
            return byHand.show(whose.hospital(), whose.staff(), whose.id()) > 0 ? 1 : 0;
        };
        return List.of(new Comparison(null, List.of(50, 95, 99), erp, jdbc));
    }

    private static int lines(ChartView chart) {
        return chart.allergies().size()
                + chart.problems().size()
                + chart.vitals().size()
                + chart.upcoming().size()
                + chart.encounters().size()
                + chart.notes().size();
    }
}
