package health.erp.examples.admin;

import health.erp.tenancy.hospital.AmendHospital;
import health.erp.tenancy.hospital.Gstin;
import health.erp.tenancy.hospital.HospitalProfile;
import health.erp.tenancy.hospital.HospitalView;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes what the register says of a hospital. */
@Command(
        name = "amend",
        description = "Changes what the register says of a hospital; what is not named stays as it is.")
final class AmendCommand extends Task {
    @Parameters(paramLabel = "CODE")
    private String code = "";

    @Option(names = "--name", description = "Legal name.")
    private @Nullable String legalName;

    @Option(names = "--gstin", description = "Its number for goods and services tax.")
    private @Nullable Gstin gstin;

    @Option(names = "--zone", description = "Of the IANA data base.")
    private @Nullable ZoneId zone;

    @Option(names = "--languages", split = ",", description = "As BCP 47, the main one first.")
    private @Nullable List<String> languages;

    @Option(names = "--plan", description = "What was agreed on.")
    private @Nullable String plan;

    @Override
    int run(Opened opened, Screen screen) {
        var hospital = opened.hospital(code);
        var profile = profile(hospital);
        ShowCommand.print(
                screen,
                opened.hospitals()
                        .amend(opened.caller(), new AmendHospital(hospital.id(), hospital.version(), profile)));
        return HospitalAdmin.DONE;
    }

    private HospitalProfile profile(HospitalView now) {
        return new HospitalProfile(
                legalName == null ? now.legalName() : legalName,
                gstin == null ? now.gstin() : gstin,
                zone == null ? now.zone() : zone,
                languages == null ? now.languages() : languages,
                plan == null ? now.plan() : plan);
    }
}
