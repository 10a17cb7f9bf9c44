package health.erp.examples.admin;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.value.CurrencyCode;
import health.erp.tenancy.hospital.Gstin;
import health.erp.tenancy.hospital.HospitalPlacement;
import health.erp.tenancy.hospital.HospitalProfile;
import health.erp.tenancy.hospital.ProvisionHospital;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a hospital that is to be made is like, as options or as a line of a list. */
final class Wanted {
    static final List<String> COLUMNS = List.of(
            "code",
            "legal_name",
            "placement",
            "zone",
            "currency",
            "languages",
            "plan",
            "gstin",
            "administrator",
            "hospital");

    static final List<String> REQUIRED_COLUMNS = List.of("code", "legal_name");

    @Option(names = "--name", description = "Legal name.")
    @Nullable
    String legalName;

    @Option(names = "--to", paramLabel = "PLACEMENT", description = "Where its rows are to be (shared:main).")
    HospitalPlacement placement = HospitalPlacement.MAIN;

    @Option(names = "--zone", description = "Of the IANA data base (${DEFAULT-VALUE}).")
    ZoneId zone = ZoneId.of("Asia/Kolkata");

    @Option(names = "--currency", description = "What it keeps its books in, for good (${DEFAULT-VALUE}).")
    CurrencyCode currency = CurrencyCode.of("INR");

    @Option(names = "--languages", split = ",", description = "As BCP 47, the main one first (${DEFAULT-VALUE}).")
    List<String> languages = List.of("en-IN");

    @Option(names = "--plan", description = "What was agreed on (${DEFAULT-VALUE}).")
    String plan = "standard";

    @Option(names = "--gstin", description = "Its number for goods and services tax.")
    @Nullable
    Gstin gstin;

    @Option(names = "--administrator", paramLabel = "STAFF", description = "Its first administrator (a new id).")
    @Nullable
    UUID administrator;

    @Option(names = "--id", paramLabel = "HOSPITAL", description = "Of rows that are there already (a new id).")
    @Nullable
    UUID hospital;

    /** @param newId for an administrator nobody named */
    ProvisionHospital command(String code, UUID newId) {
        return new ProvisionHospital(
                hospital == null ? null : new HospitalId(hospital),
                code,
                currency,
                new HospitalProfile(legalName == null ? "" : legalName, gstin, zone, languages, plan),
                placement,
                new StaffId(administrator == null ? newId : administrator));
    }

    /** A field that is empty, or whose column is not there, is what the option is without being given. */
    static ProvisionHospital of(CSVRecord line, UUID newId) {
        var wanted = new Wanted();
        wanted.legalName = field(line, "legal_name", s -> s).orElse("");
        wanted.placement = field(line, "placement", Placements::parse).orElse(wanted.placement);
        wanted.zone = field(line, "zone", ZoneId::of).orElse(wanted.zone);
        wanted.currency = field(line, "currency", CurrencyCode::of).orElse(wanted.currency);
        wanted.languages =
                field(line, "languages", s -> List.of(s.split("[ ;]+"))).orElse(wanted.languages);
        wanted.plan = field(line, "plan", s -> s).orElse(wanted.plan);
        wanted.gstin = field(line, "gstin", Gstin::parse).orElse(null);
        wanted.administrator = field(line, "administrator", UUID::fromString).orElse(null);
        wanted.hospital = field(line, "hospital", UUID::fromString).orElse(null);
        return wanted.command(field(line, "code", s -> s).orElse(""), newId);
    }

    private static <T> Optional<T> field(CSVRecord line, String column, Function<String, T> reader) {
        if (!line.isSet(column) || line.get(column).isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(line.get(column).strip()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw InvalidCommandException.of(Map.of(column, "cannot be read"));
        }
    }
}
