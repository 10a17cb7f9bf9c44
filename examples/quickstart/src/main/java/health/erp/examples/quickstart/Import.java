package health.erp.examples.quickstart;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.examples.people.PeopleFile;
import health.erp.examples.people.UnusableFileException;
import health.erp.records.Records;
import health.erp.records.intake.Arrived;
import health.erp.records.intake.IntakeReport;
import health.erp.records.patient.PatientPermission;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * Takes a list of people into the register of one hospital, in an embedded database.
 *
 * <p>A killed run loses at most its last half second, which the next run does again; a suspect of that time may then be
 * listed twice, and the later row counts.
 */
final class Import {
    /** The same in every run, so that a run can go on where another was broken off. */
    static final HospitalId HOSPITAL = HospitalId.of("01993c00-0000-7000-8000-000000000001");

    static final Caller CLERK = new Caller(
            HOSPITAL, StaffId.of("01993c00-0000-7000-8000-000000000002"), Set.of(PatientPermission.values()));

    private final ImportOptions options;
    private final PrintStream out;
    private long lines;

    Import(ImportOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Whether everybody is in the register now. */
    boolean run() throws TroubleException {
        try (var people = PeopleFile.open(options.list(), options.source(), options.region())) {
            var rejects = new CsvFile(options.rejects(), "line", "reason");
            var suspects = new CsvFile(options.suspects(), "line", "mrn", "same_as_mrn");
            var newDatabase = !Files.exists(options.databaseFile());
            out.println("Taking the people of %s into the database %s".formatted(options.list(), options.database()));
            try (var database = FileDatabase.open(options.database());
                    var erp = open(database)) {
                rejects.empty();
                if (newDatabase) {
                    suspects.empty();
                }
                return run(people, erp, newDatabase, rejects, suspects);
            }
        }
    }

    private Erp open(FileDatabase database) throws TroubleException {
        try {
            return Erp.builder()
                    .dataSource(database.connections())
                    .keys(database.keys())
                    .modules(new Records())
                    .build();
        } catch (RuntimeException e) {
            throw new TroubleException(
                    "The database (%s) cannot hold the register: it is not one of ours, or of another version.\nMaybe take another with --db."
                            .formatted(options.database()),
                    e);
        }
    }

    private boolean run(PeopleFile people, Erp erp, boolean newDatabase, CsvFile rejects, CsvFile suspects)
            throws TroubleException {
        var progress = new Progress(out);
        try (rejects;
                suspects) {
            var size = Math.max(1, Files.size(options.list()));
            var report = erp.module(Records.class).intake().bring(CLERK, people.source(), people, arrived -> {
                note(arrived, rejects, suspects);
                progress.show(++lines, (double) people.bytesRead() / size);
            });
            progress.end();
            tell(report, progress, newDatabase);
            return report.rejected() == 0;
        } catch (IOException | RuntimeException e) {
            progress.end();
            throw brokenOff(e);
        }
    }

    private static void note(Arrived arrived, CsvFile rejects, CsvFile suspects) {
        if (arrived instanceof Arrived.Rejected rejected) {
            rejects.add(rejected.line(), rejected.reason());
        } else if (arrived instanceof Arrived.Registered registered && registered.sameAs() != null) {
            suspects.add(registered.line(), registered.mrn(), registered.sameAs());
        }
    }

    private void tell(IntakeReport report, Progress progress, boolean newDatabase) {
        say("read           %,9d", report.lines());
        say("registered     %,9d", report.registered());
        say(
                "already there  %,9d%s",
                report.alreadyThere(),
                newDatabase && report.alreadyThere() > 0 ? "  (their key is that of somebody before in the list)" : "");
        say("rejected       %,9d%s", report.rejected(), in(report.rejected(), options.rejects()));
        say("suspected      %,9d%s", report.suspected(), in(report.suspected(), options.suspects()));
        say("seconds        %,9.1f  (%,d people a second)", progress.seconds(), progress.rate(report.lines()));
    }

    private static String in(long count, Path file) {
        return count == 0 ? "" : "  (see " + file + ")";
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private TroubleException brokenOff(Exception e) {
        var known = e instanceof UnusableFileException || e instanceof UncheckedIOException;
        return new TroubleException(
                "The import broke off after %,d people: %s\nMaybe start it again: nobody is taken twice."
                        .formatted(lines, known ? e.getMessage() : e.getClass().getSimpleName()),
                e);
    }
}
