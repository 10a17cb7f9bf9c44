package health.erp.records.identifier;

import health.erp.core.InvalidCommandException;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Somebody who numbers people, and the way the numbers are written: Aadhaar, a passport office, another hospital.
 *
 * @param uri the identifier.system of FHIR; absolute, at most 255 characters
 * @param name as a clerk knows the number: "Aadhaar number"
 * @param confidential whether its numbers are kept sealed and shown by their last four digits only
 */
public record IdentifierSystem(
        String uri, String name, IdentifierType type, CheckDigit checkDigit, NormalForm form, boolean confidential) {
    public static final int MAX_URI = 255;
    public static final int MAX_VALUE = 64;
    private static final int MAX_RAW = 4 * MAX_VALUE;

    public IdentifierSystem {
        uri = absolute(uri);
        if (name.isBlank()) {
            throw new IllegalArgumentException("The identifier system (%s) needs a name.".formatted(uri));
        }
    }

    public IdentifierSystem(String uri, String name, IdentifierType type, CheckDigit checkDigit, NormalForm form) {
        this(uri, name, type, checkDigit, form, false);
    }

    /** The same system, its numbers kept sealed from now on. */
    public IdentifierSystem keptConfidential() {
        return new IdentifierSystem(uri, name, type, checkDigit, form, true);
    }

    static IdentifierSystem unknown(String uri) {
        var system = absolute(uri);
        return new IdentifierSystem(system, system, IdentifierType.U, CheckDigit.NONE, NormalForm.ANY);
    }

    /** The number as it is kept and compared; refused if it cannot be one of this system. */
    public String normalised(String raw) {
        var value = raw.length() > MAX_RAW ? "" : form.applied(raw);
        if (value.length() > MAX_VALUE || !form.fits(value)) {
            throw problem("does not fit the %s (%s)".formatted(name, form.expected()));
        }
        if (!checkDigit.valid(value)) {
            throw problem("has a wrong check digit for the %s; look for a mistyped or swapped digit".formatted(name));
        }
        return value;
    }

    // never the value itself: messages end up in logs
    private static InvalidCommandException problem(String problem) {
        return InvalidCommandException.of("identifier.value", problem);
    }

    private static String absolute(String raw) {
        var uri = raw.strip();
        if (uri.length() > MAX_URI || !isAbsolute(uri)) {
            throw InvalidCommandException.of(
                    "identifier.system", "is not an absolute URI or urn of at most %d characters".formatted(MAX_URI));
        }
        return uri;
    }

    private static boolean isAbsolute(String uri) {
        try {
            return new URI(uri).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
