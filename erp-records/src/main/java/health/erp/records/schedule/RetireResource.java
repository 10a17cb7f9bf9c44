package health.erp.records.schedule;

import jakarta.validation.constraints.NotNull;

/** Lets the resource be booked no longer; who is booked with it goes to the work list. */
public record RetireResource(@NotNull ResourceId resource, int version) {}
