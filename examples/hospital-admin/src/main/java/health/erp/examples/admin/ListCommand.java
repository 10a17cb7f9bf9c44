package health.erp.examples.admin;

import health.erp.core.Page;
import health.erp.tenancy.hospital.HospitalStatus;
import health.erp.tenancy.hospital.ListHospitals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows which hospitals there are. */
@Command(name = "list", description = "Shows the hospitals, in the order of their codes.")
final class ListCommand extends Task {
    @Option(names = "--status", description = "Only those that are so: ${COMPLETION-CANDIDATES}.")
    private @Nullable HospitalStatus status;

    @Option(names = "--database", description = "Only those whose rows are in this database.")
    private @Nullable String database;

    @Option(names = "--code", paramLabel = "BEGIN", description = "Only those whose code begins so.")
    private @Nullable String code;

    @Option(names = "--after", paramLabel = "CODE", description = "Those after this code.")
    private @Nullable String after;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (all).")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--csv", description = "As CSV.")
    private boolean csv;

    @Override
    int run(Opened opened, Screen screen) {
        if (limit < 1) {
            throw misuse("--limit is less than 1.");
        }
        var table = new Table("CODE", "LEGAL NAME", "STATUS", "PLACEMENT", "PLAN", "ID");
        var next = after;
        var left = limit;
        do {
            var page = opened.hospitals()
                    .list(
                            opened.caller(),
                            new ListHospitals(status, database, code, next, Math.min(left, Page.MAX_SIZE)));
            page.items()
                    .forEach(h -> table.row(
                            h.code(), h.legalName(), h.status(), Placements.text(h.placement()), h.plan(), h.id()));
            next = page.next();
            left -= page.items().size();
        } while (next != null && left > 0);
        screen.show(table, csv);
        if (next != null) {
            screen.warn("There are more: --after %s", next);
        }
        return HospitalAdmin.DONE;
    }
}
