package health.erp.core.key;

import static health.erp.core.key.KeyPermission.DESTROY_KEYS;
import static health.erp.core.key.KeyPermission.ROTATE_KEYS;

import health.erp.core.Caller;
import health.erp.core.Erp;
import java.util.List;

/** Rotates a hospital's keys, and ends them when the hospital leaves. */
public final class KeyCustody {
    private final Erp erp;
    private final Keys keys;
    private final KeyDestructionStore destructions;

    public KeyCustody(Erp erp, Keys keys) {
        this.erp = erp;
        this.keys = keys;
        this.destructions = new KeyDestructionStore(erp);
    }

    /** New keys from now on, under a new master key. What is sealed stays so until its store seals it anew. */
    public void rotate(Caller caller, RotateKeys command) {
        erp.run(caller, ROTATE_KEYS, command, () -> {
            keys.rotate(caller.hospital());
            return command;
        });
    }

    public KeyDestructionView propose(Caller caller, ProposeKeyDestruction command) {
        return erp.run(caller, DESTROY_KEYS, command, () -> {
            var proposed = new KeyDestruction(erp.newId(), command.reason(), caller.staff(), erp.now());
            destructions.add(proposed);
            return KeyDestructionView.of(proposed);
        });
    }

    /**
     * Makes everything the hospital has sealed unreadable, here and in every backup of the database. The vault is told
     * last, so that the certificate never says too much; if the transaction fails even then, agree once more.
     */
    public KeyDestructionView destroy(Caller caller, DestroyKeys command) {
        return erp.run(caller, DESTROY_KEYS, command, () -> {
            var destruction = destructions.require(command.proposal());
            destruction.carryOut(caller.staff(), keys.ids(caller.hospital()), erp.now());
            var certificate = KeyDestructionView.of(destructions.saved(destruction));
            keys.destroy(caller.hospital());
            return certificate;
        });
    }

    public List<KeyDestructionView> destructions(Caller caller, ListKeyDestructions query) {
        return erp.read(caller, DESTROY_KEYS, query, () -> destructions.all().stream()
                .map(KeyDestructionView::of)
                .toList());
    }
}
