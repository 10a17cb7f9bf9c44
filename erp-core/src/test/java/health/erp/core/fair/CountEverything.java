package health.erp.core.fair;

/** Takes long and can wait. */
@BulkWork
record CountEverything(String of) {}
