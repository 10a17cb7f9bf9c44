package health.erp.lab.analyzer;

import health.erp.core.Permission;

/** What staff, and the listeners of the lines, may be allowed to do with channels and messages. */
public enum AnalyzerPermission implements Permission {
    /** Open and close lines, and say what codes mean on them. */
    MANAGE_CHANNELS,
    READ_CHANNELS,

    /** Keep what comes on a line, and apply it. */
    RECEIVE_MESSAGE,

    /** Tell an analyzer what is to be done with a specimen. */
    ANSWER_ANALYZER,

    /** See what came, as it came. */
    READ_MESSAGE,

    /** Look through the exceptions queue, apply again, dismiss. */
    HANDLE_EXCEPTION
}
