package health.erp.records.chart;

import health.erp.records.allergy.Allergen;
import health.erp.records.allergy.AllergyKnowledge;
import health.erp.records.chart.ChartReader.Opened;
import health.erp.records.chart.ChartReader.Row;
import health.erp.records.observation.Observation;
import health.erp.records.prescription.Prescription;
import java.util.Comparator;
import java.util.List;

/** Puts what was read in the order a chart has. */
final class Glance {
    static ChartView of(Opened opened, List<Row> rows, List<Observation> newest) {
        var patient = opened.patient();
        var allergies = of(rows, ChartKind.ALLERGY.name());
        var known = allergies.stream().filter(a -> !Allergen.saysNone(a.code())).toList();
        return new ChartView(
                new ChartView.Banner(
                        patient.getId(),
                        patient.getMrn(),
                        patient.getDisplayName(),
                        patient.getGender(),
                        patient.getBirthDate(),
                        patient.isActive()),
                knowledge(allergies, known),
                known,
                of(rows, ChartKind.PROBLEM.name()),
                opened.medication().stream().map(Glance::medication).toList(),
                newest.stream()
                        .sorted(Comparator.comparing(Observation::getSign))
                        .map(Glance::vital)
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

    private static ChartView.Vital vital(Observation value) {
        return new ChartView.Vital(value.getSign(), value.getValue(), value.getTakenAt(), value.getFlag());
    }

    private static ChartLine medication(Prescription taken) {
        var medication = taken.getMedication();
        var brand = medication.brand();
        return new ChartLine(
                ChartKind.MEDICATION,
                taken.getId().value(),
                taken.getStartsAt() == null ? taken.getDraftedAt() : taken.getStartsAt(),
                medication.drug().toString(),
                brand == null ? medication.genericName() : "%s (%s)".formatted(medication.genericName(), brand),
                taken.getStatus().name(),
                null);
    }

    private static List<ChartLine> of(List<Row> rows, String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind))
                .map(Row::line)
                .toList();
    }

    private Glance() {}
}
