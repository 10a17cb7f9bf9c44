package health.erp.broken.stores_mappers_and_queries_stay_private.lab.order;

public final class LabOrderStore {}
