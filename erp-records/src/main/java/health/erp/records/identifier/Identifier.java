package health.erp.records.identifier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A number somebody gave a person, and who gave it.
 *
 * @param system URI of the numbering system: {@code https://healthid.ndhm.gov.in}
 * @param value as written; brought into the system's normal form when it is kept or looked for
 */
public record Identifier(
        @NotBlank @Size(max = 255) String system, @NotBlank @Size(max = 200) String value, @NotNull IdentifierUse use) {
    public Identifier(String system, String value) {
        this(system, value, IdentifierUse.OFFICIAL);
    }

    /** Whether both are the same number of the same system, whatever it is used for. */
    public boolean isSameNumberAs(Identifier other) {
        return system.equals(other.system) && value.equals(other.value);
    }

    /** The same number as it is kept and compared; refused if it cannot be one of its system. */
    public Identifier normalised(IdentifierSystems systems) {
        var known = systems.of(system);
        return new Identifier(known.uri(), known.normalised(value), use);
    }
}
