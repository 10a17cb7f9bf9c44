package health.erp.examples.admin;

import health.erp.tenancy.hospital.HospitalView;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows all the register has of a hospital. */
@Command(name = "show", description = "Shows all the register has of a hospital.")
final class ShowCommand extends Task {
    @Parameters(paramLabel = "CODE")
    private String code = "";

    @Override
    int run(Opened opened, Screen screen) {
        var hospital = opened.hospital(code);
        print(screen, hospital);
        var made = opened.hospitals().provisioning(opened.caller(), hospital.id());
        line(screen, "made", made.step());
        line(screen, "first administrator", made.administrator());
        return HospitalAdmin.DONE;
    }

    static void print(Screen screen, HospitalView hospital) {
        line(screen, "code", hospital.code());
        line(screen, "id", hospital.id());
        line(screen, "legal name", hospital.legalName());
        line(screen, "gstin", hospital.gstin());
        line(screen, "status", hospital.status());
        line(screen, "reason", hospital.statusReason());
        line(screen, "placement", Placements.text(hospital.placement()));
        line(screen, "moves to", hospital.movesTo() == null ? null : Placements.text(hospital.movesTo()));
        line(screen, "epoch", hospital.epoch());
        line(screen, "zone", hospital.zone());
        line(screen, "currency", hospital.currency());
        line(screen, "languages", String.join(" ", hospital.languages()));
        line(screen, "plan", hospital.plan());
        line(screen, "registered", hospital.registeredAt());
        line(screen, "active since", hospital.activeSince());
        line(screen, "shredded", hospital.shreddedAt());
    }

    private static void line(Screen screen, String name, @Nullable Object value) {
        Stream.ofNullable(value).forEach(v -> screen.say("%-20s %s", name, v));
    }
}
