package health.erp.lab.wire;

/** What nobody understood, kept as it came for somebody to look at. */
public record Unread(Problem problem, Bytes bytes) {}
