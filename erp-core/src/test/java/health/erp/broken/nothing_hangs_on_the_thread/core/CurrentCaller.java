package health.erp.broken.nothing_hangs_on_the_thread.core;

final class CurrentCaller {
    static final ThreadLocal<String> NAME = new InheritableThreadLocal<>();

    private CurrentCaller() {}
}
