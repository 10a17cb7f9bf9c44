package health.erp.broken.activities_use_only_earlier_ones.lab.order;

public record LabOrder(String test) {}
