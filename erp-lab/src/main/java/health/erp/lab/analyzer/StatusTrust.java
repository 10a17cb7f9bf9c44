package health.erp.lab.analyzer;

import health.erp.lab.status.ResultCode;

/** What the status of a result means on a channel. */
public enum StatusTrust {
    /** An analyzer calls every result final: that it was measured. Whether it is, our own people decide. */
    MEASURED,

    /** Another laboratory has verified what it calls final. */
    AS_SENT;

    /** What is to be kept; of what was not asked for, cannot be measured or is in error every sender is believed. */
    ResultCode understood(ResultCode sent) {
        if (this == AS_SENT) {
            return sent;
        }
        return switch (sent) {
            case P, S, F, V, U -> ResultCode.R;
            default -> sent;
        };
    }
}
