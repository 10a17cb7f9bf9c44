package health.erp.examples.admin;

import health.erp.tenancy.leaving.CheckExport;
import health.erp.tenancy.leaving.Difference;
import health.erp.tenancy.leaving.ListExports;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads an export again and compares it with its manifest. */
@Command(name = "verify", description = "Reads an export again, and compares it with its manifest.")
final class VerifyCommand extends Task {
    @Parameters(paramLabel = "DIR")
    private Path source = Path.of("");

    @Option(names = "--of", paramLabel = "CODE", required = true, description = "Whose export it is.")
    private String code = "";

    @Option(names = "--export", paramLabel = "ID", description = "Which export it is (the hospital's last).")
    private @Nullable UUID export;

    @Override
    int run(Opened opened, Screen screen) {
        var id = export == null ? last(opened) : export;
        List<Difference> differences;
        try (var advance = screen.advance("verify")) {
            differences = opened.tenancy()
                    .leaving()
                    .check(
                            opened.caller(),
                            new CheckExport(id),
                            source,
                            p -> advance.at(p.step(), p.done(), p.total()));
        }
        if (differences.isEmpty()) {
            screen.say("The export %s is whole.", id);
            return HospitalAdmin.DONE;
        }
        differences.forEach(d -> screen.warn("%s %s", d.where(), d.what()));
        return HospitalAdmin.REFUSED;
    }

    private UUID last(Opened opened) {
        var exports = opened.tenancy()
                .leaving()
                .exports(opened.caller(), new ListExports(opened.hospital(code).id()));
        if (exports.isEmpty()) {
            throw new RefusedException(
                    "The hospital (%s) was never taken out.\nMaybe do that: hospital-admin export".formatted(code));
        }
        return exports.get(0).id();
    }
}
