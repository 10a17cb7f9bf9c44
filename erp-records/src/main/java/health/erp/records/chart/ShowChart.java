package health.erp.records.chart;

import health.erp.core.id.PatientId;
import jakarta.validation.constraints.NotNull;

/** Asks for what is to be known of a patient at one glance. */
public record ShowChart(@NotNull PatientId patient) {}
