package health.erp.lab.wire;

/** The result that made somebody order this: an organism whose resistance is to be tested. */
public record ParentResult(Coded code, String subId, String value) {}
