package health.erp.examples.people;

import java.util.HashMap;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries as FHIR lets them be written, by code of two or three letters or by English name, as the two letters. */
final class Countries {
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    static @Nullable String code(String field, @Nullable String written) throws Misread {
        if (written == null) {
            return null;
        }
        var code = CODES.get(written.toUpperCase(Locale.ROOT));
        if (code == null) {
            throw new Misread(field, "is not a country: write its ISO 3166-1 code such as IN");
        }
        return code;
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2)) {
            var country = new Locale.Builder().setRegion(code).build();
            codes.put(country.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), code);
            codes.put(country.getISO3Country(), code);
            codes.put(code, code);
        }
        return codes;
    }
}
