package health.erp.broken.no_activity_looks_back_at_the_door.lab;

public final class Lab {}
