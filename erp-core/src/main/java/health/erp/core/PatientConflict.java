package health.erp.core;

/**
 * What would contradict itself if two records were one patient's: two open admissions, the same allergy twice.
 *
 * @param code stable: {@code records.admission.bothOpen}
 * @param message a sentence for people with ids and no patient's data
 * @param blocks whether it has to be settled first; else somebody is to look at it
 */
public record PatientConflict(String code, String message, boolean blocks) {}
