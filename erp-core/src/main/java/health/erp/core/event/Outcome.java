package health.erp.core.event;

import health.erp.core.ErpException;

/** What became of an event that was sent. */
public sealed interface Outcome {
    Outcome ACKNOWLEDGED = new Acknowledged();
    Outcome WAITING = new Waiting();
    Outcome HELD = new Held();

    /** Whoever was to get it has it for good. */
    record Acknowledged() implements Outcome {}

    /** It was not begun, because the budget had run out; it is sent again at once. */
    record Waiting() implements Outcome {}

    /** It was not begun, because its hospital has had its turn or all it may have; it is sent again in its next turn. */
    record Held() implements Outcome {}

    /**
     * It could not be delivered; its aggregate waits and it is tried again later.
     *
     * @param consumer who could not take it: a subscriber's name, or the broker's
     * @param error what kind of failure; never its message, which may quote a patient's data
     */
    record Failed(String consumer, String error) implements Outcome {
        private static final int LONGEST = 200;

        public Failed {
            error = error.substring(0, Math.min(LONGEST, error.length()));
        }
    }

    /** Keeps of the failure its class and, if it is ours, its code. */
    static Outcome failed(String consumer, Throwable failure) {
        var type = failure.getClass().getName();
        return new Failed(consumer, failure instanceof ErpException e ? type + " " + e.code() : type);
    }
}
