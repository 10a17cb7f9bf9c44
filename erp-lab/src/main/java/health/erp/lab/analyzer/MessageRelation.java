package health.erp.lab.analyzer;

/** How a message that arrives relates to those before it on its channel. 3.8 */
public enum MessageRelation {
    /** Nothing like it was there. */
    NEW,

    /** It is one that is kept already: nothing is done, and it is answered as then. */
    REPEATED,

    /** What it says was said before under another number: kept, with a link, and nothing is done. */
    RESENT,

    /** Its number belongs to another message: kept once and refused each time, until somebody has looked. */
    NUMBER_REUSED,

    /** The line went dead before its end: kept, and never applied. It is likely to come again, whole. */
    CUT_OFF
}
