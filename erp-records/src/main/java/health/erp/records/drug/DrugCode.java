package health.erp.records.drug;

import health.erp.core.InvalidCommandException;
import org.jspecify.annotations.Nullable;

/**
 * A drug, or a substance somebody does not bear, as a code system names it: paracetamol is N02BE01 of ATC.
 *
 * @param system its URI, as FHIR writes it
 */
public record DrugCode(String system, String code) implements Comparable<DrugCode> {
    /** The anatomical therapeutic chemical classification of the WHO. */
    public static final String ATC = "http://www.whocc.no/atc";

    private static final int LONGEST_SYSTEM = 200;
    private static final int LONGEST_CODE = 60;

    public DrugCode {
        if (isNoWord(system, LONGEST_SYSTEM)) {
            throw InvalidCommandException.of("drug.system", "must be a URI without blanks, of at most 200 characters");
        }
        if (isNoWord(code, LONGEST_CODE)) {
            throw InvalidCommandException.of("drug.code", "must be a code without blanks, of at most 60 characters");
        }
    }

    public static DrugCode atc(String code) {
        return new DrugCode(ATC, code);
    }

    @Override
    public int compareTo(DrugCode other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return system + "|" + code;
    }

    private static boolean isNoWord(@Nullable String text, int longest) {
        return text == null || text.length() > longest || !text.matches("[!-{}~]+"); // visible, without the bar
    }
}
