package health.erp.lab.catalogue;

import health.erp.core.InvalidCommandException;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/** What the hospital calls a test: {@code K}, {@code GLU}. */
@Embeddable
@Access(AccessType.FIELD)
public record TestCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,31}");

    public TestCode {
        if (!FORM.matcher(value).matches()) {
            throw InvalidCommandException.of(
                    "test", "is not a code of a test: up to 32 capitals, digits, dots, hyphens and underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
