package health.erp.records.patient;

import health.erp.core.fair.BulkWork;
import health.erp.core.id.PatientId;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.Mrn;
import health.erp.records.person.Demographics;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes many people into the register at once, from another system's list. Nobody is turned away for looking like
 * somebody else; and who came from the same list before is not taken twice.
 *
 * @param source URI of the list, absolute; a person's key in it becomes an identifier of that system
 */
@BulkWork
public record RegisterPatients(
        @NotBlank @Size(max = 255) String source,
        @NotEmpty @Size(max = RegisterPatients.MAX) List<@Valid Entry> entries) {
    public static final int MAX = 500;

    public RegisterPatients {
        entries = List.copyOf(entries);
    }

    /** One person of the list. */
    public record Entry(
            @NotBlank @Size(max = 64) String key,
            @NotNull @Valid Demographics person,
            @Size(max = 20) List<@Valid Identifier> identifiers) {
        public Entry {
            identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        }
    }

    /**
     * What became of an entry.
     *
     * @param isNew false if it had been taken in before
     * @param sameAs a patient with the same official name and birth date, or one who already has an identifier given
     */
    public record Outcome(String key, PatientId patient, Mrn mrn, boolean isNew, @Nullable Mrn sameAs) {}
}
