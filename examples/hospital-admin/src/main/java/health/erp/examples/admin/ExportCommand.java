package health.erp.examples.admin;

import health.erp.tenancy.leaving.TakeOutHospital;
import health.erp.tenancy.leaving.TakenOut;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes everything a hospital owns into a directory or a ZIP file. */
@Command(
        name = "export",
        description = "Writes everything a hospital owns into a new directory, or a file that ends with .zip.")
final class ExportCommand extends Task {
    @Parameters(paramLabel = "CODE")
    private String code = "";

    @Option(names = "--to", paramLabel = "DIR", required = true)
    private Path target = Path.of("");

    @Option(names = "--with-csv", description = "Also as CSV, for spreadsheets.")
    private boolean withCsv;

    @Option(
            names = "--transfer-key",
            paramLabel = "FILE",
            description =
                    "Writes the transfer key into this new file, instead of showing it. It goes another way than the export.")
    private @Nullable Path keyFile;

    @Override
    int run(Opened opened, Screen screen) throws IOException {
        var hospital = opened.hospital(code);
        if (keyFile != null) {
            OwnersFile.make(keyFile); // before the work, not after it
        }
        TakenOut taken;
        try (var advance = screen.advance("export")) {
            taken = opened.tenancy()
                    .leaving()
                    .takeOut(
                            opened.caller(),
                            new TakeOutHospital(hospital.id(), withCsv),
                            target,
                            p -> advance.at(p.step(), p.done(), p.total()));
        }
        var export = taken.export();
        screen.say(
                "Export %s of %s: %d row(s), %d document(s), in %s.",
                export.id(), code, export.rows(), export.documents(), target);
        screen.say("manifest %s", String.valueOf(export.manifest()));
        if (keyFile == null) {
            screen.say("transfer key, shown this once: %s", taken.transferKey().text());
        } else {
            Files.writeString(
                    keyFile, taken.transferKey().text() + "\n", StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
        }
        return HospitalAdmin.DONE;
    }
}
