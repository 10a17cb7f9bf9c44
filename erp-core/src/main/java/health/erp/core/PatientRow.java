package health.erp.core;

import java.util.UUID;

/**
 * One row that refers to a patient.
 *
 * @param version of its aggregate as it stands, or 0 where its table counts none
 */
public record PatientRow(UUID id, int version) {}
