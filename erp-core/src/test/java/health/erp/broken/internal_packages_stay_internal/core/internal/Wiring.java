package health.erp.broken.internal_packages_stay_internal.core.internal;

public final class Wiring {}
