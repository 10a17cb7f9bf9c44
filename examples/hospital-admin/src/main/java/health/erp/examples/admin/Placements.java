package health.erp.examples.admin;

import health.erp.core.InvalidCommandException;
import health.erp.tenancy.hospital.HospitalPlacement;
import health.erp.tenancy.hospital.HospitalPlacement.OwnDatabase;
import health.erp.tenancy.hospital.HospitalPlacement.OwnSchema;
import health.erp.tenancy.hospital.HospitalPlacement.SharedRows;
import java.util.regex.Pattern;

/** Placements as they are typed: {@code shared:main}, {@code schema:main/h_apollo}, {@code database:pg-2}. */
final class Placements {
    private static final Pattern FORM = Pattern.compile("(shared|schema|database):([^/]+)(?:/(.+))?");

    static HospitalPlacement parse(String text) {
        var typed = FORM.matcher(text.strip());
        if (!typed.matches() || typed.group(1).equals("schema") == (typed.group(3) == null)) {
            throw InvalidCommandException.of(
                    "placement", "is not shared:DATABASE, schema:DATABASE/SCHEMA or database:DATABASE");
        }
        return switch (typed.group(1)) {
            case "schema" -> new OwnSchema(typed.group(2), typed.group(3));
            case "database" -> new OwnDatabase(typed.group(2));
            default -> new SharedRows(typed.group(2));
        };
    }

    static String text(HospitalPlacement placement) {
        if (placement instanceof OwnSchema own) {
            return "schema:%s/%s".formatted(own.database(), own.schema());
        }
        return (placement instanceof OwnDatabase ? "database:" : "shared:") + placement.database();
    }

    private Placements() {}
}
