package health.erp.tenancy.metering;

import java.time.LocalDate;

/** Asks how much there is of the hospital that day. */
record MeasureHospital(LocalDate day) {}
