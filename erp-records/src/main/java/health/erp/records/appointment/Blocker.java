package health.erp.records.appointment;

import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.Span;

/** What is in the way: which appointment, of which resource, taking which time. No word of its patient. */
public record Blocker(ResourceId resource, AppointmentId appointment, Span taken) {}
