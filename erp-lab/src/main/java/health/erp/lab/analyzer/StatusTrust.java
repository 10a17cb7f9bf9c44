package health.erp.lab.analyzer;

import health.erp.lab.status.ResultCode;

/** What the status of a result means on a channel. */
public enum StatusTrust {
    /** An analyzer calls every result final: that it was measured. Whether it is, our own people decide. */
    MEASURED,

    /** Another laboratory has verified what it calls final. */
    AS_SENT;

    /** What is to be kept; of what was not asked for or cannot be measured every sender is believed. */
    ResultCode understood(ResultCode sent) {
        if (this == AS_SENT) {
            return sent;
        }
        return switch (sent) {
            case P, S, F, V, U, C, A, B -> ResultCode.R;
            default -> sent;
        };
    }

    /** That a result was wrong is not the word of an analyzer: our own people say so. */
    boolean isBeyond(ResultCode sent) {
        return this == MEASURED && (sent == ResultCode.W || sent == ResultCode.D);
    }

    /** What was measured and is another value now was not put right by that, unless its sender says so. 2.1 */
    boolean isUndeclared(ResultCode sent) {
        return this == MEASURED && sent != ResultCode.C && sent != ResultCode.A;
    }
}
