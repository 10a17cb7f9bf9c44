package health.erp.examples.admin;

import health.erp.core.Caller;
import health.erp.core.Purpose;
import health.erp.core.RuleException;
import health.erp.core.access.AccessPermission;
import health.erp.core.access.AppointAdministrator;
import java.util.Set;
import picocli.CommandLine.Command;

/** Makes the main tables and the operator's first administrator. */
@Command(
        name = "setup",
        description = "Makes the tables of (main), and whoever gives the commands the operator's first administrator.")
final class SetUpCommand extends Task {
    @Override
    public Integer call() throws Exception {
        var configuration = admin().read();
        var screen = screen();
        screen.say("Applied %d migration(s) at main.", Opened.migrateMain(configuration));
        try (var opened = Opened.with(configuration, admin().clock())) {
            return run(opened, screen);
        }
    }

    @Override
    int run(Opened opened, Screen screen) {
        var first = new Caller(
                opened.operator(),
                opened.staff(),
                Set.of(AccessPermission.APPOINT_ADMINISTRATOR),
                Purpose.SYSADMIN,
                null);
        try {
            opened.erp().core().access().appoint(first, new AppointAdministrator(opened.staff()));
            screen.say("%s is the operator's administrator. Next: hospital-admin provision --help", opened.staff());
        } catch (RuleException e) {
            if (!e.code().equals("core.access.begun")) {
                throw e;
            }
            screen.say("The operator has an administrator already.");
        }
        return HospitalAdmin.DONE;
    }
}
