package health.erp.records.schedule;

import health.erp.core.id.StaffId;
import jakarta.validation.constraints.NotNull;

/** Asks for the calendar of a member of staff. */
public record FindCalendarOf(@NotNull StaffId staff) {}
