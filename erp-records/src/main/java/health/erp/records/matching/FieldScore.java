package health.erp.records.matching;

/**
 * What one field says.
 *
 * @param weight in millibits: 1000 makes one person twice as likely as before
 */
public record FieldScore(Field field, Agreement agreement, int weight) {}
