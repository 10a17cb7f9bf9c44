package health.erp.examples.people;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The header of a CSV: which of the columns we know stands where. Others are not looked at. */
final class Columns {
    static final String KEY = "rec_id";
    static final String GIVEN = "given_name";
    static final String FAMILY = "surname";
    static final String STREET_NUMBER = "street_number";
    static final String STREET = "address_1";
    static final String PLACE = "address_2";
    static final String CITY = "suburb";
    static final String POSTAL_CODE = "postcode";
    static final String STATE = "state";
    static final String BIRTH_DATE = "date_of_birth";
    static final String SOCIAL_SECURITY = "soc_sec_id";
    static final String GENDER = "gender";
    static final String SEX = "sex";
    static final String PHONE = "phone";
    static final String EMAIL = "email";

    private static final List<String> REQUIRED = List.of(KEY, GIVEN, FAMILY, BIRTH_DATE);
    private static final Set<String> KNOWN = Set.of(
            KEY,
            GIVEN,
            FAMILY,
            STREET_NUMBER,
            STREET,
            PLACE,
            CITY,
            POSTAL_CODE,
            STATE,
            BIRTH_DATE,
            SOCIAL_SECURITY,
            GENDER,
            SEX,
            PHONE,
            EMAIL);
    private static final int SHOWN = 30;

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    /** Refuses a header that is none, lacks a column or names one twice. */
    Columns(List<String> header) {
        names = header.stream().map(Columns::name).toList();
        var twice = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            if (KNOWN.contains(names.get(i)) && places.putIfAbsent(names.get(i), i) != null) {
                twice.add(names.get(i));
            }
        }
        if (places.isEmpty()) {
            throw new UnusableFileException(noHeader(names));
        }
        var missing = new ArrayList<>(REQUIRED);
        missing.removeAll(places.keySet());
        if (!missing.isEmpty()) {
            throw new UnusableFileException("The list has no column (%s); it has (%s)."
                    .formatted(
                            String.join(", ", missing),
                            names.stream().limit(SHOWN).collect(joining(", "))));
        }
        if (!twice.isEmpty()) {
            throw new UnusableFileException(
                    "The list has more than one column (%s).".formatted(String.join(", ", new HashSet<>(twice))));
        }
    }

    int count() {
        return names.size();
    }

    /** The value in a column; null if it is blank or there is no such column. */
    @Nullable
    String value(String column, List<String> row) {
        var place = places.get(column);
        return place == null || row.get(place).isBlank() ? null : row.get(place).strip();
    }

    /** Whether this row is the header again, as when lists were put together. */
    boolean isHeader(List<String> row) {
        return row.stream().map(Columns::name).toList().equals(names);
    }

    private static String name(String raw) {
        return raw.strip().toLowerCase(Locale.ROOT);
    }

    /** Without what was found: it may well be a person. */
    private static String noHeader(List<String> names) {
        var separated = names.stream().anyMatch(n -> n.contains(";") || n.contains("\t"));
        return "The first line of the list is not its header: it must name the columns (%s).%s"
                .formatted(
                        String.join(", ", REQUIRED),
                        separated ? "\nMaybe save it with commas between the values." : "");
    }
}
