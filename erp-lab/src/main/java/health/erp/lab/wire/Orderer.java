package health.erp.lab.wire;

/** Who ordered. */
public record Orderer(String id, String family, String given, String authority) {}
