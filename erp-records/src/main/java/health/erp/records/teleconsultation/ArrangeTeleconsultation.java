package health.erp.records.teleconsultation;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.StaffId;
import health.erp.records.appointment.AppointmentId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Has an appointment take place at a distance.
 *
 * @param registrationNumber under which the council of the practitioner's state knows them; it stands on what is prescribed
 *     (Telemedicine Practice Guidelines 2020, 3.2)
 * @param consents whether the patient said so; must be true unless the patient asked for it
 */
public record ArrangeTeleconsultation(
        @NotNull AppointmentId appointment,
        @NotNull StaffId practitioner,
        @NotBlank @Size(max = 40) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String registrationNumber,
        @NotNull TeleconsultationMode mode,
        @NotNull Initiator initiatedBy,
        boolean consents) {
    public ArrangeTeleconsultation {
        if (initiatedBy != null && !initiatedBy.impliesConsent() && !consents) {
            throw InvalidCommandException.of(
                    "consents", "must be true where not the patient asked for the consultation: ask the patient first");
        }
    }
}
