package health.erp.records.schedule;

import jakarta.validation.constraints.NotNull;

/** Offers the service no longer; what is booked stays. */
public record RetireServiceOffer(@NotNull ServiceId service, int version) {}
