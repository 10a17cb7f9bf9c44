package health.erp.records.chart;

/** What a line of a chart tells of. */
public enum ChartKind {
    ALLERGY,
    PROBLEM,
    MEDICATION,
    ENCOUNTER,
    APPOINTMENT,
    VITALS,
    NOTE
}
