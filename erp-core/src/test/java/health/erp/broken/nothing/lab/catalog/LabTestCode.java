package health.erp.broken.nothing.lab.catalog;

/** An earlier activity. */
public record LabTestCode(String value) {}
