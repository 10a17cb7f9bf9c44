package health.erp.examples.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets everybody of a hospital in again. */
@Command(name = "resume", description = "Lets everybody of a hospital in again.")
final class ResumeCommand extends Task {
    @Parameters(paramLabel = "CODE")
    private String code = "";

    @Override
    int run(Opened opened, Screen screen) {
        var hospital = opened.hospital(code);
        var now = opened.hospitals().resume(opened.caller(), hospital.id());
        screen.say("%s is %s.", now.code(), now.status());
        return HospitalAdmin.DONE;
    }
}
