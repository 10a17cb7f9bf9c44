package health.erp.lab.analyzer;

import health.erp.core.InvalidCommandException;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/** What a channel is called in its hospital: {@code XN550-1}. */
@Embeddable
@Access(AccessType.FIELD)
public record ChannelCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9_.-]{0,31}");

    public ChannelCode {
        if (!FORM.matcher(value).matches()) {
            throw InvalidCommandException.of("code", "is not 1 to 32 capitals, digits, dots or hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
