package health.erp.records.appointment;

import health.erp.core.Page;
import health.erp.core.id.PatientId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks for the appointments of a patient, those called off too, in the order of the starts; from this moment on, if given. */
public record ListPatientAppointments(
        @NotNull PatientId patient,
        @Nullable Instant from,
        @Nullable AppointmentId after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {}
