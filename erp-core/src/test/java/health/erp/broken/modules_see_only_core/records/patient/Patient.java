package health.erp.broken.modules_see_only_core.records.patient;

public record Patient(String name) {}
