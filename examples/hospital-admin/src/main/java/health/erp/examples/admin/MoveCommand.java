package health.erp.examples.admin;

import health.erp.core.Page;
import health.erp.core.place.HospitalDatabase;
import health.erp.tenancy.hospital.HospitalPlacement;
import health.erp.tenancy.hospital.HospitalView;
import health.erp.tenancy.move.AbortMove;
import health.erp.tenancy.move.ListMoves;
import health.erp.tenancy.move.MoveId;
import health.erp.tenancy.move.MoveView;
import health.erp.tenancy.move.ResumeMove;
import health.erp.tenancy.move.StartMove;
import health.erp.tenancy.move.TidyMove;
import health.erp.tenancy.rows.HospitalRows;
import health.erp.tenancy.rows.HospitalTables;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a hospital to another place while it works. */
@Command(name = "move", description = "Takes a hospital to another place while it works.")
final class MoveCommand extends Task {
    @Parameters(paramLabel = "CODE")
    private String code = "";

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(names = "--dry-run", description = "Only says what would be moved where.")
    private boolean dryRun;

    @Option(names = "--reason", description = "Why it is aborted.")
    private @Nullable String reason;

    private static final class What {
        @Option(names = "--to", paramLabel = "PLACEMENT", description = "Moves it there.")
        private @Nullable HospitalPlacement to;

        @Option(names = "--status", description = "Shows its moves.")
        @SuppressWarnings("UnusedVariable") // what is left when no other is given
        private boolean status;

        @Option(names = "--resume", description = "Goes on with a move that stopped.")
        private boolean resume;

        @Option(names = "--abort", description = "The hospital stays where it is.")
        private boolean abort;

        @Option(names = "--tidy", description = "Takes away what is left where it was, without waiting for the grace.")
        private boolean tidy;
    }

    @Override
    int run(Opened opened, Screen screen) {
        var hospital = opened.hospital(code);
        if (what.to != null) {
            return dryRun ? plan(opened, screen, hospital, what.to) : start(opened, screen, hospital, what.to);
        }
        var moves = moves(opened, hospital);
        if (moves.isEmpty()) {
            throw new RefusedException("The hospital (%s) has never been moved.".formatted(code));
        }
        var last = moves.get(moves.size() - 1).id();
        if (what.resume) {
            return resume(opened, screen, last);
        }
        if (what.tidy) {
            return told(screen, opened.tenancy().moves().tidy(opened.caller(), new TidyMove(last)));
        }
        return what.abort ? abort(opened, screen, last) : status(screen, moves);
    }

    private static int plan(Opened opened, Screen screen, HospitalView hospital, HospitalPlacement to) {
        var places = opened.erp().core().places();
        if (!places.databases().stream().map(HospitalDatabase::name).toList().contains(to.database())) {
            throw new RefusedException(
                    "The configuration has no database (%s).\nMaybe add database.%s.url and its users."
                            .formatted(to.database(), to.database()));
        }
        if (!places.kind().enforcesIsolation()) {
            throw new RefusedException(
                    "Hospitals are moved on PostgreSQL only, and this is %s.\nMaybe export the hospital and import it elsewhere: that works on every database."
                            .formatted(places.kind()));
        }
        if (to.equals(hospital.placement())) {
            throw new RefusedException(
                    "The hospital (%s) is at %s already.".formatted(hospital.code(), Placements.text(to)));
        }
        var tables = HospitalTables.at(places, hospital.placement().place());
        var counts = new Table("TABLE", "ROWS");
        var all = 0L;
        try (var rows = HospitalRows.snapshot(places, tables, hospital.id())) {
            for (var table : tables.all()) {
                var count = rows.count(table);
                all += count;
                if (count > 0) {
                    counts.row(table.name(), count);
                }
            }
        }
        screen.say(
                "Would move %s from %s to %s.",
                hospital.code(), Placements.text(hospital.placement()), Placements.text(to));
        screen.say(
                "The target lacks %d migration(s).", places.pending(to.place()).size());
        screen.show(counts, false);
        screen.say("%d row(s) in all.", all);
        return HospitalAdmin.DONE;
    }

    private static int start(Opened opened, Screen screen, HospitalView hospital, HospitalPlacement to) {
        try (var advance = screen.advance("move")) {
            var moved = opened.tenancy()
                    .moves()
                    .start(
                            opened.caller(),
                            new StartMove(hospital.id(), to),
                            p -> advance.at(p.step(), p.done(), p.total()));
            return told(screen, moved);
        }
    }

    private static int resume(Opened opened, Screen screen, MoveId move) {
        try (var advance = screen.advance("move")) {
            var moved = opened.tenancy()
                    .moves()
                    .resume(opened.caller(), new ResumeMove(move), p -> advance.at(p.step(), p.done(), p.total()));
            return told(screen, moved);
        }
    }

    private int abort(Opened opened, Screen screen, MoveId move) {
        if (reason == null) {
            throw misuse("--reason is missing: why is it aborted?");
        }
        return told(screen, opened.tenancy().moves().abort(opened.caller(), new AbortMove(move, reason)));
    }

    private static int told(Screen screen, MoveView move) {
        screen.say(
                "%s: from %s to %s, %d row(s) copied, %d change(s) brought over in %d round(s), held for %s.",
                move.step(),
                Placements.text(move.from()),
                Placements.text(move.to()),
                move.rowsCopied(),
                move.changesApplied(),
                move.rounds(),
                move.held() == null ? "no time" : move.held().toMillis() + " ms");
        return HospitalAdmin.DONE;
    }

    private static int status(Screen screen, List<MoveView> moves) {
        var table = new Table("STARTED", "FROM", "TO", "STEP", "ROWS", "CHANGES", "HELD MS", "REASON");
        moves.forEach(m -> table.row(
                m.startedAt(),
                Placements.text(m.from()),
                Placements.text(m.to()),
                m.step(),
                m.rowsCopied(),
                m.changesApplied(),
                m.held() == null ? null : m.held().toMillis(),
                m.abortReason()));
        screen.show(table, false);
        return HospitalAdmin.DONE;
    }

    /** The oldest first. */
    private static List<MoveView> moves(Opened opened, HospitalView hospital) {
        var all = new ArrayList<MoveView>();
        @Nullable MoveId next = null;
        do {
            Page<MoveView, MoveId> page =
                    opened.tenancy().moves().list(opened.caller(), new ListMoves(hospital.id(), next, Page.MAX_SIZE));
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }
}
