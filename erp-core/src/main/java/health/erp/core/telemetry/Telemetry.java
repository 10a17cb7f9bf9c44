package health.erp.core.telemetry;

import health.erp.core.id.HospitalId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Port: what the runtime does, how often, how long and with what end. It is told ids, and names and codes from our
 * code; never a patient's data. Called on the thread that does the work, by many at once; it must be quick and not throw.
 */
public interface Telemetry {

    /** Something begins; whatever is answered is told of the end, on the same thread. */
    Observed begins(Work work);

    /**
     * What waits to be done, looked at now and then.
     *
     * @param queue {@code events}, {@code jobs}, ...
     * @param entries how many wait; counting stops at 10,000
     * @param oldest how long the first of them has waited
     */
    void waiting(String queue, long entries, Duration oldest);

    /**
     * A hospital had as much under way as it may, so somebody of it waited for a permit.
     *
     * @param permit for what: {@code command}, {@code read}, {@code bulk}, {@code event}
     * @param granted whether there was one in time; otherwise the caller was refused
     */
    void queued(String permit, HospitalId hospital, Duration time, boolean granted);

    /** Whether it wants to hear of {@link #used}, always or never; where nobody does, nothing is counted. */
    default boolean hearsOfUse() {
        return false;
    }

    /** A transaction of the hospital ended, however it ended; the connection is free again. */
    default void used(HospitalId hospital, Usage usage) {}

    /** Something under way; one of these is called once. */
    interface Observed {
        void done();

        /** The caller was told no.
         *
         * @param code of the {@link health.erp.core.ErpException} the caller got */
        void refused(String code);

        /** Something nobody expected.
         *
         * @param exception class name of what nobody expected; its message may quote rows and is not told */
        void failed(String exception);
    }

    /**
     * A piece of work.
     *
     * @param name for a use case that of its command or query ({@code RegisterPatient}), for a delivery the consumer's
     * @param hospital null where it is not for one alone
     * @param correlation what the caller ties together, for instance a trace id
     */
    record Work(Kind kind, String name, @Nullable HospitalId hospital, @Nullable String correlation) {
        /** Who asked for it. */
        public enum Kind {
            /** A caller. */
            USE_CASE,
            /** An event that was told. */
            DELIVERY,
            /** The clock. */
            JOB,
            /** A notice that goes out by a channel, whose name is that of the work. */
            NOTICE
        }
    }
}
