package health.erp.lab.culture;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static java.util.stream.Collectors.groupingBy;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import health.erp.lab.culture.BreakpointRow.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps tables of breakpoints. */
final class BreakpointStore extends Store<BreakpointTable, BreakpointTableId> {
    private static final UUID LAST = new UUID(-1, -1);

    BreakpointStore(Erp erp) {
        super(erp, BreakpointTable.class);
    }

    void addLines(BreakpointTableId table, ImportBreakpoints command) {
        var line = 0;
        for (var each : command.breakpoints()) {
            em().persist(BreakpointRow.of(table, ++line, each));
        }
        for (var each : command.intrinsic()) {
            em().persist(BreakpointRow.of(table, ++line, each));
        }
        for (var each : command.cascades()) {
            em().persist(BreakpointRow.of(table, ++line, each));
        }
    }

    BreakpointTable lock(BreakpointTableId id) {
        var found = em().find(BreakpointTable.class, id, PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFoundException("breakpoint table", id);
        }
        return found;
    }

    Optional<BreakpointTable> inForce() {
        return BreakpointQueries_.inForce(em()).stream().findFirst();
    }

    /** The one that gives way is written first, or two would be in force for a moment. */
    void gaveWay() {
        em().flush();
    }

    Page<BreakpointTable, BreakpointTableId> list(ListBreakpointTables query) {
        var before = query.after() == null ? LAST : query.after().value();
        return Page.of(BreakpointQueries_.list(em(), before, query.size() + 1), query.size(), BreakpointTable::getId);
    }

    /** What the table says of the organism. */
    BreakpointBook book(BreakpointTable table, Organism organism) {
        var names = new ArrayList<>(organism.groups());
        names.add(organism.code());
        var rows = BreakpointQueries_.of(em(), table.getId(), names).stream().collect(groupingBy(BreakpointRow::kind));
        return new BreakpointBook(
                table.getTitle(),
                rows.getOrDefault(Kind.BREAKPOINT, List.of()).stream()
                        .map(BreakpointRow::breakpoint)
                        .toList(),
                rows.getOrDefault(Kind.INTRINSIC, List.of()).stream()
                        .map(BreakpointRow::intrinsic)
                        .toList(),
                rows.getOrDefault(Kind.CASCADE, List.of()).stream()
                        .map(BreakpointRow::cascade)
                        .toList());
    }
}
