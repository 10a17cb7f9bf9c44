package health.erp.records.appointment;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Asks for the appointments that wait for another time, in the order of the starts. */
public record ListRebookings(@Nullable AppointmentId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
