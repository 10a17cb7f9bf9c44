package health.erp.records.person;

import health.erp.core.InvalidCommandException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a person lives, works or gets post; as much of it as is known.
 *
 * @param lines house, street, village, landmark
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
        @Nullable AddressUse use,
        @NotNull @Size(max = Address.MAX_LINES) List<@NotNull @Size(max = Address.MAX_LINE) String> lines,
        @Size(max = Address.MAX_PLACE) @Nullable String city,
        @Size(max = Address.MAX_PLACE) @Nullable String district,
        @Size(max = Address.MAX_PLACE) @Nullable String state,
        @Size(max = Address.MAX_POSTAL_CODE) @Nullable String postalCode,
        @Pattern(regexp = "[A-Z]{2}") @Nullable String country) {
    public static final int MAX_LINES = 5;
    public static final int MAX_LINE = 150;
    public static final int MAX_PLACE = 100;
    public static final int MAX_POSTAL_CODE = 20;
    private static final Set<String> COUNTRIES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    public Address {
        lines = Parts.lines("address.lines", lines, MAX_LINE, MAX_LINES);
        city = Parts.line("address.city", city, MAX_PLACE);
        district = Parts.line("address.district", district, MAX_PLACE);
        state = Parts.line("address.state", state, MAX_PLACE);
        postalCode = upper(Parts.line("address.postalCode", postalCode, MAX_POSTAL_CODE));
        country = upper(Parts.line("address.country", country, 2));
        if (country != null && !COUNTRIES.contains(country)) {
            throw InvalidCommandException.of("address.country", "is not an ISO 3166-1 alpha-2 code such as IN");
        }
        var nowhere = city == null && district == null && state == null && postalCode == null && country == null;
        if (lines.isEmpty() && nowhere) {
            throw InvalidCommandException.of("address", "is empty");
        }
    }

    private static @Nullable String upper(@Nullable String code) {
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }
}
