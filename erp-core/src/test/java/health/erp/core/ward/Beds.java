package health.erp.core.ward;

import static health.erp.core.ward.WardPermission.COUNT_LINEN;
import static health.erp.core.ward.WardPermission.MAKE_BED;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.jpa.Store;
import java.util.LinkedHashMap;
import java.util.UUID;

/** Makes beds. */
public final class Beds {
    private final Erp erp;
    private final BedStore beds;

    Beds(Erp erp) {
        this.erp = erp;
        this.beds = new BedStore(erp);
    }

    public int make(Caller caller, MakeBeds command) {
        return erp.run(caller, MAKE_BED, command, () -> {
            var fresh = new LinkedHashMap<UUID, Bed>();
            var made = command.beds().stream()
                    .map(id -> beds.find(id)
                            .orElseGet(() -> fresh.computeIfAbsent(id, Bed::new))
                            .make(erp.now()))
                    .toList();
            fresh.values().forEach(beds::add);
            erp.session().flush(); // so that the rows are ours before their events are told
            made.forEach(erp::publish);
            return command.beds().size();
        });
    }

    public UUID count(Caller caller, CountLinen command) {
        return erp.run(caller, COUNT_LINEN, command, () -> {
            erp.publish(new BedEvent.Counted(command.bed(), command.turn(), erp.now()));
            return command.bed();
        });
    }

    void note(String consumer, BedMade heard) {
        erp.session().persist(new Effect(erp.newId(), consumer, heard));
    }

    private static final class BedStore extends Store<Bed, UUID> {
        BedStore(Erp erp) {
            super(erp, Bed.class);
        }
    }
}
