package health.erp.lab.culture;

import static health.erp.lab.culture.CultureMapper.MAPPER;
import static health.erp.lab.culture.CulturePermission.MANAGE_BREAKPOINTS;
import static health.erp.lab.culture.CulturePermission.READ_CULTURES;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.lab.culture.ImportOutcome.Imported;
import health.erp.lab.culture.ImportOutcome.Rejected;

/** Keeps the guidelines susceptibility is judged by. */
public final class Breakpoints {
    private final Erp erp;
    private final BreakpointStore tables;
    private final OrganismList organisms;

    public Breakpoints(Erp erp, OrganismList organisms) {
        this.erp = erp;
        this.tables = new BreakpointStore(erp);
        this.organisms = organisms;
    }

    /** All of it or nothing. */
    public ImportOutcome bring(Caller caller, ImportBreakpoints command) {
        return erp.run(caller, MANAGE_BREAKPOINTS, command, () -> {
            var problems = BreakpointCheck.of(command, organisms).problems();
            if (!problems.isEmpty()) {
                return new Rejected(problems);
            }
            var table = new BreakpointTable(new BreakpointTableId(erp.newId()), command, caller.staff(), erp.now());
            tables.add(table);
            tables.addLines(table.getId(), command);
            erp.publish(table.imported());
            return new Imported(MAPPER.toView(table));
        });
    }

    public BreakpointTableView putInForce(Caller caller, PutInForce command) {
        return erp.run(caller, MANAGE_BREAKPOINTS, command, () -> {
            var table = tables.lock(command.table());
            if (!table.isInForce()) {
                tables.inForce().ifPresent(BreakpointTable::giveWay);
                tables.gaveWay();
                erp.publish(table.putInForce(erp.now()));
            }
            return MAPPER.toView(tables.saved(table));
        });
    }

    public Page<BreakpointTableView, BreakpointTableId> list(Caller caller, ListBreakpointTables query) {
        return erp.read(caller, READ_CULTURES, query, () -> tables.list(query).map(MAPPER::toView));
    }
}
