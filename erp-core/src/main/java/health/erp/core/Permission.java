package health.erp.core;

/** Something a caller may be allowed to do. Each module declares its own as enums and lists them in its door. */
public interface Permission {
    String name();
}
