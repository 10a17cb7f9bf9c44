package health.erp.records.person;

import health.erp.core.InvalidCommandException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach a person.
 *
 * @param value a telephone, SMS or fax number in E.164 (+919876543210), an e-mail address in lower case, a URL
 * @param rank which to try first; 1 is the best
 */
public record ContactPoint(
        @NotNull ContactSystem system,
        @NotNull @Size(max = ContactPoint.MAX_VALUE) String value,
        @Nullable ContactUse use,
        @Min(1) @Max(ContactPoint.MAX_RANK) @Nullable Integer rank) {
    public static final int MAX_VALUE = 254;
    public static final int MAX_RANK = 99;

    private static final String FIELD = "contact.value";
    // the local part as HTML checks it, the host with a dot; letters of every script (RFC 6531)
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{M}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{M}\\p{N}-]{1,63})+");

    public ContactPoint {
        system = Parts.present("contact.system", system);
        value = Parts.present(FIELD, Parts.line(FIELD, value, MAX_VALUE));
        value = switch (system) {
            case PHONE, SMS, FAX -> PhoneNumbers.kept(value);
            case EMAIL -> address(value);
            case URL -> url(value);
            case PAGER, OTHER -> value;
        };
        if (rank != null && (rank < 1 || rank > MAX_RANK)) {
            throw InvalidCommandException.of("contact.rank", "is not from 1 to %d".formatted(MAX_RANK));
        }
    }

    /**
     * A telephone number as it is written in this region.
     *
     * @param region ISO 3166-1 alpha-2: IN, GB; does not matter if the number begins with +
     */
    public static ContactPoint phone(String number, String region, @Nullable ContactUse use) {
        return new ContactPoint(ContactSystem.PHONE, PhoneNumbers.e164(number, region), use, null);
    }

    public static ContactPoint email(String address, @Nullable ContactUse use) {
        return new ContactPoint(ContactSystem.EMAIL, address, use, null);
    }

    public ContactPoint ranked(int rank) {
        return new ContactPoint(system, value, use, rank);
    }

    // RFC 5321 allows capitals to matter before the @; in practice they do not, and people type both
    private static String address(String value) {
        var address = value.toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(address).matches()) {
            throw InvalidCommandException.of(FIELD, "is not an e-mail address");
        }
        return address;
    }

    private static String url(String value) {
        try {
            if (new URI(value).isAbsolute()) {
                return value;
            }
        } catch (URISyntaxException e) {
            // said below, without repeating the value
        }
        throw InvalidCommandException.of(FIELD, "is not an absolute URL");
    }
}
