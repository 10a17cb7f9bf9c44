package health.erp.records.encounter;

import health.erp.core.id.StaffId;
import jakarta.validation.constraints.NotNull;

/** Somebody who is to take part in an encounter. */
public record Involved(@NotNull StaffId staff, @NotNull ParticipantRole role) {}
