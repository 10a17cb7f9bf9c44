package health.erp.core.jpa;

import health.erp.core.Caller;
import java.util.UUID;

/** A key of a member of staff, claimed for one command with one body: whose it is shows once the row is sent. */
final class Claim {
    private final UUID id;
    private final Caller caller;
    private final String key;
    private final String action;
    private final byte[] body;
    private final byte[] bodyMac;
    private boolean decided;
    private boolean mine;

    Claim(UUID id, Caller caller, String key, String action, byte[] body, byte[] bodyMac) {
        this.id = id;
        this.caller = caller;
        this.key = key;
        this.action = action;
        this.body = body;
        this.bodyMac = bodyMac;
    }

    void decide(boolean isMine) {
        decided = true;
        mine = isMine;
    }

    boolean isDecided() {
        return decided;
    }

    /** Nobody had the key before; the command is to be done. */
    boolean isMine() {
        return mine;
    }

    UUID id() {
        return id;
    }

    Caller caller() {
        return caller;
    }

    String key() {
        return key;
    }

    String action() {
        return action;
    }

    byte[] body() {
        return body;
    }

    byte[] bodyMac() {
        return bodyMac;
    }
}
