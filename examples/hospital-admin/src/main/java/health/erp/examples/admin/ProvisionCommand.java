package health.erp.examples.admin;

import health.erp.core.ErpException;
import health.erp.core.InvalidCommandException;
import health.erp.tenancy.hospital.HospitalView;
import health.erp.tenancy.hospital.ProvisionHospital;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes hospitals. What stopped half way goes on when the same is said again. */
@Command(
        name = "provision",
        description = {
            "Makes a hospital, or all of a list; said again it goes on where it stopped.",
            "The columns of a list: code, legal_name, and any of placement, zone, currency, languages, plan, gstin, administrator, hospital."
        })
final class ProvisionCommand extends Task {
    private static final CSVFormat FORM = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Parameters(paramLabel = "CODE", arity = "0..1", description = "The operator's own name for it: apollo-chn.")
    private @Nullable String code;

    @Option(names = "--list", paramLabel = "FILE", description = "A CSV file with a hospital on each line.")
    private @Nullable Path list;

    @Option(names = "--dry-run", description = "Only says what would be made.")
    private boolean dryRun;

    @Mixin
    private Wanted wanted = new Wanted();

    @Override
    int run(Opened opened, Screen screen) throws IOException {
        if ((code == null) == (list == null)) {
            throw misuse("Give either a CODE with its options, or --list FILE.");
        }
        return code == null ? all(opened, screen, read(list)) : one(opened, screen, code);
    }

    private int one(Opened opened, Screen screen, String ofOne) {
        if (wanted.legalName == null) {
            throw misuse("--name is missing.");
        }
        var command = wanted.command(ofOne, opened.erp().newId());
        if (dryRun) {
            screen.say("Would make %s at %s.", ofOne, Placements.text(command.placement()));
            return HospitalAdmin.DONE;
        }
        ShowCommand.print(screen, opened.hospitals().provision(opened.caller(), command));
        screen.say("%-20s %s", "first administrator", administrator(opened, ofOne));
        return HospitalAdmin.DONE;
    }

    private int all(Opened opened, Screen screen, List<CSVRecord> lines) {
        var made = new Table("CODE", "ID", "STATUS", "PLACEMENT", "ADMINISTRATOR");
        var rejections = new ArrayList<String>();
        var seen = new HashMap<String, Long>();
        try (var advance = screen.advance("provision")) {
            var done = 0;
            for (var line : lines) {
                try {
                    row(opened, made, once(Wanted.of(line, opened.erp().newId()), line, seen));
                } catch (ErpException e) {
                    rejections.add("line %d: %s".formatted(line.getRecordNumber() + 1, reason(e)));
                }
                advance.at(dryRun ? "looked at" : "made", ++done, lines.size());
            }
        }
        screen.show(made, false);
        rejections.forEach(r -> screen.warn("%s", r));
        screen.say(
                "%s %d, rejected %d.",
                dryRun ? "Would make" : "Made", lines.size() - rejections.size(), rejections.size());
        return rejections.isEmpty() ? HospitalAdmin.DONE : HospitalAdmin.REFUSED;
    }

    private void row(Opened opened, Table made, ProvisionHospital command) {
        if (dryRun) {
            made.row(command.code(), command.hospital(), "", Placements.text(command.placement()), "");
            return;
        }
        HospitalView hospital = opened.hospitals().provision(opened.caller(), command);
        made.row(
                hospital.code(),
                hospital.id(),
                hospital.status(),
                Placements.text(hospital.placement()),
                administrator(opened, hospital.code()));
    }

    private static ProvisionHospital once(ProvisionHospital command, CSVRecord line, Map<String, Long> seen) {
        var before = seen.putIfAbsent(command.code(), line.getRecordNumber() + 1);
        if (before != null) {
            throw InvalidCommandException.of("code", "is that of line %d too".formatted(before));
        }
        return command;
    }

    /** The one that was appointed, which is not the one of a second run. */
    private static Object administrator(Opened opened, String ofHospital) {
        var hospital = opened.hospital(ofHospital);
        return opened.hospitals().provisioning(opened.caller(), hospital.id()).administrator();
    }

    private static String reason(ErpException e) {
        return e instanceof InvalidCommandException invalid
                ? Typed.reason(invalid)
                : e.getMessage().replace('\n', ' ');
    }

    private List<CSVRecord> read(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            var parser = FORM.parse(reader);
            var columns = new HashSet<>(parser.getHeaderNames());
            var missing = Wanted.REQUIRED_COLUMNS.stream()
                    .filter(c -> !columns.contains(c))
                    .toList();
            columns.removeAll(Wanted.COLUMNS);
            if (!missing.isEmpty() || !columns.isEmpty()) {
                throw misuse("The list (%s) lacks the columns %s, and has unknown ones %s."
                        .formatted(file, missing, columns));
            }
            return parser.getRecords();
        } catch (java.nio.file.NoSuchFileException e) {
            throw misuse("There is no list (%s).".formatted(file));
        }
    }
}
