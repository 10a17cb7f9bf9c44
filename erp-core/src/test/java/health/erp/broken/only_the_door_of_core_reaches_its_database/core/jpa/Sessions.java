package health.erp.broken.only_the_door_of_core_reaches_its_database.core.jpa;

public final class Sessions {}
