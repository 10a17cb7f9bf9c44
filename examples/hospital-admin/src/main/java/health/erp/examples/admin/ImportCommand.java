package health.erp.examples.admin;

import health.erp.core.key.TransferKey;
import health.erp.tenancy.leaving.Arrival;
import health.erp.tenancy.leaving.BringInHospital;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a hospital in from an export, and registers it. */
@Command(
        name = "import",
        description = "Brings a hospital in from an export, with all its rows, documents and keys, and registers it.")
final class ImportCommand extends Task {
    @Parameters(paramLabel = "DIR")
    private Path source = Path.of("");

    @Option(names = "--code", required = true, description = "The operator's own name for it.")
    private String code = "";

    @Option(names = "--transfer-key", paramLabel = "FILE", required = true, description = "Where its transfer key is.")
    private Path keyFile = Path.of("");

    @Mixin
    private Wanted wanted = new Wanted();

    @Override
    int run(Opened opened, Screen screen) throws IOException {
        if (wanted.legalName == null) {
            throw misuse("--name is missing.");
        }
        var key = TransferKey.parse(Files.readString(keyFile, StandardCharsets.US_ASCII));
        Arrival arrival;
        try (var advance = screen.advance("import")) {
            arrival = opened.tenancy()
                    .leaving()
                    .bringIn(
                            opened.caller(),
                            new BringInHospital(wanted.placement),
                            source,
                            key,
                            p -> advance.at(p.step(), p.done(), p.total()));
        }
        if (!arrival.arrived()) {
            arrival.differences().forEach(d -> screen.warn("%s %s", d.where(), d.what()));
            arrival.rejected().forEach(r -> screen.warn("%s %s %s", r.table(), r.key(), r.reason()));
            screen.warn("Nothing of it was brought in.");
            return HospitalAdmin.REFUSED;
        }
        screen.say("Brought in %d row(s), %d document(s).", arrival.rows(), arrival.documents());
        wanted.hospital = arrival.hospital().value();
        ShowCommand.print(
                screen,
                opened.hospitals()
                        .provision(
                                opened.caller(),
                                wanted.command(code, opened.erp().newId())));
        return HospitalAdmin.DONE;
    }
}
