package health.erp.core.key;

import health.erp.core.id.HospitalId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a sealed value lies, and the only place where it opens.
 *
 * @param row id of the row
 */
public record SealedPlace(String table, String column, UUID row) {

    /** Place and hospital as bytes that no other place and hospital have. */
    byte[] boundTo(HospitalId hospital) {
        var t = table.getBytes(StandardCharsets.UTF_8);
        var c = column.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(4 * Long.BYTES + 2 * Integer.BYTES + t.length + c.length);
        for (var id : new UUID[] {hospital.value(), row}) {
            bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return bytes.putInt(t.length).put(t).putInt(c.length).put(c).array();
    }

    @Override
    public String toString() {
        return table + "." + column + " of " + row;
    }
}
