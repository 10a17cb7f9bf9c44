package health.erp.records.person;

import health.erp.core.InvalidCommandException;
import java.util.Locale;

/** The gender a person is registered under; not a clinical finding. FHIR R4 administrative-gender. */
public enum AdministrativeGender {
    MALE,
    FEMALE,
    OTHER,
    UNKNOWN;

    /** Reads the FHIR code, the constant or its first letter, in any case. */
    public static AdministrativeGender of(String code) {
        return switch (code.strip().toLowerCase(Locale.ROOT)) {
            case "male", "m" -> MALE;
            case "female", "f" -> FEMALE;
            case "other", "o" -> OTHER;
            case "unknown", "u" -> UNKNOWN;
            default -> throw InvalidCommandException.of("gender", "is none of male, female, other, unknown");
        };
    }
}
