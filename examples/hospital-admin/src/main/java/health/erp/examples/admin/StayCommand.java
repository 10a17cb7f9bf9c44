package health.erp.examples.admin;

import health.erp.tenancy.leaving.StayAfterAll;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets a hospital that was to leave stay after all. */
@Command(name = "stay", description = "Lets a hospital that was to leave stay after all.")
final class StayCommand extends Task {
    @Parameters(paramLabel = "CODE")
    private String code = "";

    @Override
    int run(Opened opened, Screen screen) {
        var hospital = opened.hospital(code);
        var now = opened.tenancy().leaving().stay(opened.caller(), new StayAfterAll(hospital.id()));
        screen.say("%s is %s.", now.code(), now.status());
        return HospitalAdmin.DONE;
    }
}
