package health.erp.broken.nothing.lab.catalogue;

/** An earlier activity. */
public record LabTestCode(String value) {}
