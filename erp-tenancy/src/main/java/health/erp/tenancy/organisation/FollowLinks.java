package health.erp.tenancy.organisation;

import health.erp.core.id.PatientId;
import jakarta.validation.constraints.NotNull;

/** Asks where else the person is a patient, and as whom. */
public record FollowLinks(@NotNull PatientId patient) {}
