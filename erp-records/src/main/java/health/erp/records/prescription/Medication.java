package health.erp.records.prescription;

import health.erp.core.InvalidCommandException;
import health.erp.records.drug.DoseForm;
import health.erp.records.drug.DrugCode;
import health.erp.records.drug.Strength;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is prescribed.
 *
 * @param drug the orderable: two prescriptions of the same are of the same thing. R-RX-1
 * @param genericName kept in capitals, as India's regulations want it written. R-RX-5
 * @param brand null where any will do
 */
public record Medication(
        DrugCode drug,
        String genericName,
        @Nullable String brand,
        @Nullable Strength strength,
        @Nullable DoseForm form) {
    private static final int LONGEST = 200;

    public Medication {
        if (drug == null) {
            throw InvalidCommandException.of("medication.drug", "is missing");
        }
        if (isNoName(genericName)) {
            throw InvalidCommandException.of("medication.genericName", "must be a name of at most 200 characters");
        }
        if (brand != null && isNoName(brand)) {
            throw InvalidCommandException.of("medication.brand", "must be a name of at most 200 characters");
        }
        genericName = genericName.strip().toUpperCase(Locale.ROOT);
    }

    private static boolean isNoName(@Nullable String name) {
        return name == null || name.isBlank() || name.length() > LONGEST || name.matches("(?s).*\\p{Cc}.*");
    }
}
