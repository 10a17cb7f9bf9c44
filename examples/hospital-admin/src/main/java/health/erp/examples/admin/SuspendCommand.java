package health.erp.examples.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets nobody of a hospital in; everything is kept. */
@Command(name = "suspend", description = "Lets nobody of a hospital in; everything is kept.")
final class SuspendCommand extends Task {
    @Parameters(paramLabel = "CODE")
    private String code = "";

    @Option(names = "--reason", required = true, description = "Why; kept with the hospital, and no patient's data.")
    private String reason = "";

    @Override
    int run(Opened opened, Screen screen) {
        var hospital = opened.hospital(code);
        var now = opened.hospitals().suspend(opened.caller(), hospital.id(), reason);
        screen.say("%s is %s.", now.code(), now.status());
        return HospitalAdmin.DONE;
    }
}
