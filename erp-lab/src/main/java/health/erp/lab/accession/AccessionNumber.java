package health.erp.lab.accession;

import health.erp.core.InvalidCommandException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number a specimen goes by in the laboratory, unique in its site: two digits of the site, two of the year, seven of the
 * serial and a check digit after Damm, which sees every wrong digit and every swap of neighbours. Twelve digits fit every
 * analyzer and make six signs of Code 128.
 */
public record AccessionNumber(String value) implements Comparable<AccessionNumber> {
    public static final int LENGTH = 12;
    public static final int LAST_SERIAL = 9_999_999;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{" + LENGTH + "}");
    private static final int LONGEST_TYPED = 4 * LENGTH;

    public AccessionNumber {
        if (!DIGITS.matcher(value).matches()) {
            throw InvalidCommandException.of("accession", "is not an accession number: 12 digits");
        }
        if (!Damm.holds(value)) {
            throw InvalidCommandException.of(
                    "accession", "has a wrong check digit; look for a mistyped or swapped digit");
        }
    }

    /**
     * The number of this serial. Never give a serial of a site and year twice.
     *
     * @param site 0 to 99
     * @param year the year of the hospital's calendar; its century is not written
     * @param serial from 1
     */
    public static AccessionNumber of(int site, int year, int serial) {
        if (site < 0 || site > 99 || year < 0 || serial < 1 || serial > LAST_SERIAL) {
            throw new IllegalArgumentException(
                    "There is no accession number of the site (%d), year (%d) and serial (%d)."
                            .formatted(site, year, serial));
        }
        var digits = String.format(Locale.ROOT, "%02d%02d%07d", site, year % 100, serial);
        return new AccessionNumber(digits + Damm.checkOf(digits));
    }

    /** Reads what a scanner sends or somebody types: spaces and hyphens do not count. */
    public static AccessionNumber parse(String text) {
        return new AccessionNumber(text.length() > LONGEST_TYPED ? "" : text.replaceAll("[\\s-]", ""));
    }

    public int site() {
        return Integer.parseInt(value.substring(0, 2));
    }

    /** Its last two digits. */
    public int year() {
        return Integer.parseInt(value.substring(2, 4));
    }

    public int serial() {
        return Integer.parseInt(value.substring(4, LENGTH - 1));
    }

    /** For people: {@code 02-26-0001234-5}. */
    public String formatted() {
        return String.join(
                "-", value.substring(0, 2), value.substring(2, 4), value.substring(4, LENGTH - 1), value.substring(11));
    }

    @Override
    public int compareTo(AccessionNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
