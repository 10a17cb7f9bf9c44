package health.erp.records.chart;

import health.erp.core.id.PatientId;
import health.erp.records.allergy.Allergen;
import health.erp.records.allergy.AllergyKnowledge;
import health.erp.records.chart.ChartReader.Opened;
import health.erp.records.chart.ChartReader.Row;
import java.util.Comparator;
import java.util.List;

/** Puts what was read in the order a chart has. */
final class Glance {
    static ChartView of(PatientId patient, List<Opened> opened, List<Row> rows, List<ChartView.Vital> newest) {
        var allergies = of(rows, ChartKind.ALLERGY.name());
        var known = allergies.stream().filter(a -> !Allergen.saysNone(a.code())).toList();
        return new ChartView(
                opened.get(0).banner(patient),
                knowledge(allergies, known),
                known,
                of(rows, ChartKind.PROBLEM.name()),
                opened.stream().flatMap(Opened::line).toList(),
                newest.stream()
                        .sorted(Comparator.comparing(ChartView.Vital::sign))
                        .toList(),
                of(rows, ChartReader.UPCOMING).stream()
                        .sorted(Comparator.comparing(ChartLine::at))
                        .toList(),
                of(rows, ChartKind.ENCOUNTER.name()),
                of(rows, ChartKind.NOTE.name()));
    }

    private static AllergyKnowledge knowledge(List<ChartLine> inUse, List<ChartLine> known) {
        if (inUse.isEmpty()) {
            return AllergyKnowledge.UNKNOWN;
        }
        return known.isEmpty() ? AllergyKnowledge.NONE_KNOWN : AllergyKnowledge.LISTED;
    }

    private static List<ChartLine> of(List<Row> rows, String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind))
                .map(Row::line)
                .toList();
    }

    private Glance() {}
}
