package health.erp.records.duplicate;

/** Asks how many pairs wait for somebody to decide. */
public record CountDuplicates() {}
