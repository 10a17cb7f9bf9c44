package health.erp.lab.wire;

/** A number somebody gave an order, a specimen or a patient, and who did. */
public record EntityId(String id, String namespace, String universalId, String universalIdType) {
    public static EntityId of(String id, String namespace) {
        return new EntityId(id, namespace, "", "");
    }
}
