package health.erp.records.merge;

import health.erp.core.InvalidCommandException;
import health.erp.core.PatientConflict;
import health.erp.core.id.PatientId;
import health.erp.records.patient.PatientField;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts the survivor's record in the place of the other one, which is the same person's.
 *
 * @param survivorVersion of the preview the decision was made on; so is {@code retiredVersion}
 * @param choices what the record is to say afterwards; of fields not named, what the survivor's says
 * @param accepted conflicts of the preview that somebody has looked at and that are none
 */
public record MergePatients(
        @NotNull PatientId survivor,
        int survivorVersion,
        @NotNull PatientId retired,
        int retiredVersion,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters") String reason,
        Map<@NotNull PatientField, @NotNull Keep> choices,
        @Size(max = 1000) List<@NotNull PatientConflict> accepted) {

    public MergePatients {
        mustBeTwo(survivor, retired);
        choices = choices == null ? Map.of() : Map.copyOf(choices);
        accepted = accepted == null ? List.of() : List.copyOf(accepted);
    }

    /** As the preview saw them, all as the survivor's record says. */
    public static MergePatients of(MergePreview seen, String reason) {
        return new MergePatients(
                seen.survivor(),
                seen.survivorVersion(),
                seen.retired(),
                seen.retiredVersion(),
                reason,
                Map.of(),
                List.of());
    }

    public MergePatients choosing(Map<PatientField, Keep> other) {
        return new MergePatients(survivor, survivorVersion, retired, retiredVersion, reason, other, accepted);
    }

    public MergePatients accepting(List<PatientConflict> looked) {
        return new MergePatients(survivor, survivorVersion, retired, retiredVersion, reason, choices, looked);
    }

    static void mustBeTwo(@Nullable PatientId survivor, @Nullable PatientId retired) {
        if (survivor != null && Objects.equals(survivor, retired)) {
            throw InvalidCommandException.of("retired", "is the same record as the survivor");
        }
    }
}
