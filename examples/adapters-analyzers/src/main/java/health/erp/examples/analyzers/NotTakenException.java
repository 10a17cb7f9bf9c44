package health.erp.examples.analyzers;

import java.io.IOException;

/** The other end has the message and does not take it. What it says is in its own words, which may quote a patient, and is left out. */
public final class NotTakenException extends IOException {
    private static final long serialVersionUID = 1;

    NotTakenException(String what) {
        super(what);
    }
}
