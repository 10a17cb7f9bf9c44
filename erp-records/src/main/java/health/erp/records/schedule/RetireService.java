package health.erp.records.schedule;

import jakarta.validation.constraints.NotNull;

/** Offers the service no longer; what is booked stays. */
public record RetireService(@NotNull ServiceId service, int version) {}
