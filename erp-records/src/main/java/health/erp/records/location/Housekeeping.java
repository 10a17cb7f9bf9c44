package health.erp.records.location;

import static health.erp.records.location.LocationMapper.MAPPER;
import static health.erp.records.location.LocationPermission.CLEAN_BED;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import java.util.UUID;

/** Makes beds fit for the next patient. */
public final class Housekeeping {
    private final Erp erp;
    private final HousekeepingStore tasks;

    public Housekeeping(Erp erp) {
        this.erp = erp;
        this.tasks = new HousekeepingStore(erp);
    }

    public HousekeepingView check(Caller caller, CheckCleaning command) {
        return erp.run(caller, CLEAN_BED, command, () -> {
            var task = tasks.require(command.task(), command.version());
            task.check(command.points(), erp.now());
            if (task.isDone()) {
                erp.publish(new LocationEvent.Cleaned(task.getBed(), task.getWard(), erp.now()));
            }
            return MAPPER.toView(tasks.saved(task));
        });
    }

    public Page<HousekeepingView, UUID> list(Caller caller, ListCleanings query) {
        return erp.read(caller, CLEAN_BED, query, () -> tasks.open(query).map(MAPPER::toView));
    }
}
