package health.erp.core.notice;

/** A way by which a message reaches somebody. */
public enum Channel {
    MAIL,
    SMS,
    PUSH
}
