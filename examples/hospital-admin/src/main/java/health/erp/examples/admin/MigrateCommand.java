package health.erp.examples.admin;

import health.erp.core.place.Place;
import health.erp.tenancy.migration.MigrationId;
import health.erp.tenancy.migration.MigrationPlan;
import health.erp.tenancy.migration.MigrationStatus;
import health.erp.tenancy.migration.MigrationView;
import health.erp.tenancy.migration.PlanMigration;
import health.erp.tenancy.migration.ResumeMigration;
import health.erp.tenancy.migration.StartMigration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings the tables of all places up to date. */
@Command(
        name = "migrate",
        description =
                "Brings the tables up to date: those of (main), with the register, then one place, then the others in waves.")
final class MigrateCommand extends Task {
    @Option(names = "--dry-run", description = "Only says which place lacks what.")
    private boolean dryRun;

    @Option(names = "--canary", paramLabel = "PLACE", description = "The place to begin with: main/h_apollo, pg-2.")
    private @Nullable String canary;

    @Option(names = "--wave", paramLabel = "N", description = "Places in each wave after that (${DEFAULT-VALUE}).")
    private int wave = StartMigration.usual().waveSize();

    @Option(names = "--parallel", paramLabel = "N", description = "Of them at a time (${DEFAULT-VALUE}).")
    private int parallel = StartMigration.usual().parallel();

    @Option(
            names = "--failures",
            paramLabel = "N",
            description = "Places that may fail before no other is begun (${DEFAULT-VALUE}).")
    private int failures = StartMigration.usual().failuresAllowed();

    @Option(names = "--resume", paramLabel = "ID", description = "Goes on with a round that stopped.")
    private @Nullable UUID resumed;

    @Override
    public Integer call() throws Exception {
        var configuration = admin().read();
        var screen = screen();
        if (dryRun) {
            return plan(configuration, screen);
        }
        screen.say("Applied %d migration(s) at main.", Opened.migrateMain(configuration));
        try (var opened = Opened.with(configuration, admin().clock())) {
            return run(opened, screen);
        }
    }

    private int plan(Configuration configuration, Screen screen) throws ConfigurationException {
        var ofMain = Opened.lacking(configuration);
        if (!ofMain.isEmpty()) {
            print(screen, List.of(new MigrationPlan.Lack(Place.MAIN.toString(), ofMain, null)));
            screen.say("What other places lack can be looked at once main, with the register, is up to date.");
            return HospitalAdmin.DONE;
        }
        try (var opened = Opened.with(configuration, admin().clock())) {
            print(
                    screen,
                    opened.tenancy()
                            .schemaWaves()
                            .plan(opened.caller(), new PlanMigration())
                            .lacking());
        }
        return HospitalAdmin.DONE;
    }

    private static void print(Screen screen, List<MigrationPlan.Lack> lacking) {
        if (lacking.isEmpty()) {
            screen.say("All places are up to date.");
            return;
        }
        var table = new Table("PLACE", "LACKS", "PROBLEM");
        lacking.forEach(p -> table.row(p.place(), String.join(" ", p.files()), p.problem()));
        screen.show(table, false);
    }

    @Override
    int run(Opened opened, Screen screen) {
        var waves = opened.tenancy().schemaWaves();
        MigrationView ended;
        try (var advance = screen.advance("migrate")) {
            ended = resumed == null
                    ? waves.start(
                            opened.caller(),
                            new StartMigration(canary, wave, parallel, failures),
                            p -> advance.at(p.step(), p.done(), p.total()))
                    : waves.resume(
                            opened.caller(),
                            new ResumeMigration(new MigrationId(resumed)),
                            p -> advance.at(p.step(), p.done(), p.total()));
        }
        if (ended.places().isEmpty()) {
            screen.say("All other places were up to date.");
            return HospitalAdmin.DONE;
        }
        var table = new Table("WAVE", "PLACE", "STATUS", "APPLIED", "MS", "ERROR");
        ended.places()
                .forEach(p -> table.row(
                        p.wave(), p.place(), p.status(), p.applied(), p.took().toMillis(), p.error()));
        screen.show(table, false);
        if (ended.status() == MigrationStatus.DONE) {
            return HospitalAdmin.DONE;
        }
        screen.warn(
                "It stopped.\nMaybe mend what failed, and go on with: hospital-admin migrate --resume %s", ended.id());
        return HospitalAdmin.REFUSED;
    }
}
