package health.erp.records.appointment;

/** Two appointments at the same time. */
record Clash(AppointmentId one, AppointmentId other) {}
