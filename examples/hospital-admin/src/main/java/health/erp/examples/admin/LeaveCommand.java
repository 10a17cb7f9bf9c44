package health.erp.examples.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets a hospital leave: its staff only look from now on. */
@Command(name = "leave", description = "Lets a hospital leave: its staff only look from now on.")
final class LeaveCommand extends Task {
    @Parameters(paramLabel = "CODE")
    private String code = "";

    @Override
    int run(Opened opened, Screen screen) {
        var hospital = opened.hospital(code);
        var now = opened.hospitals().beginLeaving(opened.caller(), hospital.id());
        screen.say("%s is %s.", now.code(), now.status());
        return HospitalAdmin.DONE;
    }
}
