package health.erp.lab.reagent;

import static health.erp.lab.reagent.ReagentMapper.MAPPER;
import static health.erp.lab.reagent.ReagentPermission.ACCEPT_REAGENTS;
import static health.erp.lab.reagent.ReagentPermission.HANDLE_REAGENTS;
import static health.erp.lab.reagent.ReagentPermission.READ_REAGENTS;
import static health.erp.lab.reagent.ReagentPermission.RECALL_REAGENTS;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.RuleException;
import health.erp.lab.quality.ControlRunId;
import health.erp.lab.quality.FindControlRun;
import health.erp.lab.quality.FindInstrument;
import health.erp.lab.quality.Instruments;
import health.erp.lab.quality.QualityControl;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the lots of reagents on the instruments. */
public final class ReagentLots {
    private final Erp erp;
    private final ReagentStore reagents;
    private final Instruments instruments;
    private final QualityControl control;

    public ReagentLots(Erp erp, Instruments instruments, QualityControl control) {
        this.erp = erp;
        this.reagents = new ReagentStore(erp);
        this.instruments = instruments;
        this.control = control;
    }

    public ReagentLotView receive(Caller caller, ReceiveReagentLot command) {
        return erp.run(caller, HANDLE_REAGENTS, command, () -> {
            var known = reagents.lock(command.item(), command.number()); // whoever recalls them is waited for
            mustNotBeRecalled(known);
            instruments.find(caller, new FindInstrument(command.instrument()));
            var lot = new ReagentLot(new ReagentLotId(erp.newId()), command, erp.now());
            reagents.add(lot);
            erp.publish(lot.received());
            return MAPPER.toView(lot);
        });
    }

    /** A run of controls that is named as proof must be of the same instrument and in order. */
    public ReagentLotView accept(Caller caller, AcceptReagentLot command) {
        return erp.run(caller, ACCEPT_REAGENTS, command, () -> {
            var lot = reagents.require(command.lot(), command.version());
            mustProve(caller, lot, command.proof());
            erp.publish(lot.accept(command.proof(), command.reason(), erp.now()));
            return MAPPER.toView(reagents.saved(lot));
        });
    }

    public ReagentLotView refuse(Caller caller, RefuseReagentLot command) {
        return erp.run(caller, ACCEPT_REAGENTS, command, () -> {
            var lot = reagents.require(command.lot(), command.version());
            erp.publish(lot.refuse(command.reason(), erp.now()));
            return MAPPER.toView(reagents.saved(lot));
        });
    }

    public ReagentLotView open(Caller caller, OpenReagentLot command) {
        return erp.run(caller, HANDLE_REAGENTS, command, () -> {
            var lot = reagents.require(command.lot(), command.version());
            erp.publish(lot.open(LocalDate.ofInstant(erp.now(), erp.zone(caller.hospital())), erp.now()));
            return MAPPER.toView(reagents.saved(lot));
        });
    }

    public ReagentLotView discard(Caller caller, DiscardReagentLot command) {
        return erp.run(caller, HANDLE_REAGENTS, command, () -> {
            var lot = reagents.lock(command.lot());
            var left = lot.discard(command.reason());
            var use = ReagentUse.discarded(new ReagentUseId(erp.newId()), lot, left, caller.staff(), erp.now());
            reagents.add(use);
            erp.publish(use.consumed());
            return MAPPER.toView(reagents.saved(lot));
        });
    }

    /** On every instrument, and what is used up already as well: nobody receives any more of it. */
    public List<ReagentLotView> recall(Caller caller, RecallReagent command) {
        return erp.run(caller, RECALL_REAGENTS, command, () -> {
            reagents.lock(command.item(), command.number()); // whoever is receiving more of it is waited for
            var lots = reagents.lock(command.item(), command.number()).stream()
                    .filter(lot -> lot.getStatus().mayBecome(ReagentStatus.RECALLED))
                    .toList();
            lots.forEach(lot -> erp.publish(lot.recall(command.reason(), erp.now())));
            return lots.stream().map(lot -> MAPPER.toView(reagents.saved(lot))).toList();
        });
    }

    public Page<ReagentLotView, ReagentLotId> list(Caller caller, ListReagentLots query) {
        return erp.read(caller, READ_REAGENTS, query, () -> reagents.list(query).map(MAPPER::toView));
    }

    private static void mustNotBeRecalled(List<ReagentLot> known) {
        if (known.stream().anyMatch(lot -> lot.getStatus() == ReagentStatus.RECALLED)) {
            var lot = known.get(0);
            throw new RuleException(
                    "lab.reagent.recalled",
                    "The lot (%s) of the reagent (%s) was recalled, so no more of it is received."
                            .formatted(lot.getNumber(), lot.getItem()));
        }
    }

    private void mustProve(Caller caller, ReagentLot lot, @Nullable ControlRunId proof) {
        if (proof == null) {
            return;
        }
        var run = control.find(caller, new FindControlRun(proof));
        if (!run.verdict().isProof()
                || !run.instrument().equals(lot.getInstrument())
                || run.measuredAt().isBefore(lot.getReceivedAt())) {
            throw new RuleException(
                    "lab.reagent.proof",
                    "The run of controls (%s) was not in order, of another instrument, or made before the lot came, so it does not prove that the lot (%s) is fit."
                            .formatted(proof, lot.getId()));
        }
    }
}
