package health.erp.core.notice;

import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Who is told. */
public record Receiver(@NotNull Kind kind, @NotNull UUID id) {
    /** Who keeps their addresses. */
    public enum Kind {
        PATIENT,
        STAFF
    }

    public static Receiver of(PatientId patient) {
        return new Receiver(Kind.PATIENT, patient.value());
    }

    public static Receiver of(StaffId staff) {
        return new Receiver(Kind.STAFF, staff.value());
    }
}
