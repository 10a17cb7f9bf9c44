package health.erp.lab.specimen;

import static health.erp.lab.specimen.SpecimenMapper.MAPPER;
import static health.erp.lab.specimen.SpecimenPermission.HANDLE_SPECIMEN;
import static health.erp.lab.specimen.SpecimenPermission.READ_SPECIMEN;

import health.erp.core.Caller;
import health.erp.core.Erp;
import java.util.ArrayList;
import java.util.List;

/** What is done with a tube in the laboratory, and the ledger of whose hands it was in. I4, I5 */
public final class SpecimenHandling {
    private final Erp erp;
    private final SpecimenStore specimens;

    public SpecimenHandling(Erp erp) {
        this.erp = erp;
        this.specimens = new SpecimenStore(erp);
    }

    public SpecimenView handOver(Caller caller, HandOverSpecimen command) {
        return erp.run(caller, HANDLE_SPECIMEN, command, () -> {
            var specimen = specimens.lock(command.specimen());
            specimens.add(specimen.handOver(command.to(), caller.staff(), erp.now()));
            return MAPPER.toView(specimens.saved(specimen));
        });
    }

    /** The new tubes, numbered on. Together they never hold more than there was. */
    public List<SpecimenView> aliquot(Caller caller, AliquotSpecimen command) {
        return erp.run(caller, HANDLE_SPECIMEN, command, () -> {
            var whole = specimens.lock(command.specimen());
            var parts = new ArrayList<SpecimenView>();
            for (var volume : command.millilitres()) {
                var part = whole.aliquot(new SpecimenId(erp.newId()), command.container(), volume, erp.now());
                specimens.add(part);
                specimens.saved(part); // before its ledger refers to it
                specimens.add(part.begun(caller.staff()));
                parts.add(MAPPER.toView(specimens.saved(part)));
            }
            return List.copyOf(parts);
        });
    }

    public SpecimenView use(Caller caller, UseSpecimen command) {
        return erp.run(caller, HANDLE_SPECIMEN, command, () -> {
            var specimen = specimens.lock(command.specimen());
            specimen.use(command.millilitres());
            return MAPPER.toView(specimens.saved(specimen));
        });
    }

    public SpecimenView store(Caller caller, StoreSpecimen command) {
        return erp.run(caller, HANDLE_SPECIMEN, command, () -> {
            var specimen = specimens.lock(command.specimen());
            specimens.add(specimen.store(command.place(), caller.staff(), erp.now()));
            return MAPPER.toView(specimens.saved(specimen));
        });
    }

    public SpecimenView dispose(Caller caller, DisposeSpecimen command) {
        return erp.run(caller, HANDLE_SPECIMEN, command, () -> {
            var specimen = specimens.lock(command.specimen());
            specimens.add(specimen.dispose(command.waste(), caller.staff(), erp.now()));
            return MAPPER.toView(specimens.saved(specimen));
        });
    }

    /** Who gave it to whom, from the bedside on. */
    public List<CustodyView> custody(Caller caller, FindSpecimen query) {
        return erp.read(caller, READ_SPECIMEN, query, () -> {
            erp.discloses(specimens.require(query.specimen()).getPatient());
            return specimens.custody(query.specimen()).stream()
                    .map(MAPPER::toView)
                    .toList();
        });
    }
}
