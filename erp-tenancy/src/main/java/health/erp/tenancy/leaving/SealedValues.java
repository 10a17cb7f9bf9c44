package health.erp.tenancy.leaving;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.key.Keys;
import health.erp.core.key.SealedPlace;
import health.erp.tenancy.rows.Column;
import health.erp.tenancy.rows.Kind;
import health.erp.tenancy.rows.Row;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Opens what rows have sealed, for people to read. By the rule of the house a value is sealed for its table, column and
 * the id of its row; whether a column is sealed, its first value tells.
 */
final class SealedValues {
    /** Sealed values in columns of text, which have them in Base64. */
    private static final Set<String> TEXTS = Set.of("erp_notice.content");

    private final Keys keys;
    private final HospitalId hospital;
    private final Map<String, Boolean> sealed = new HashMap<>();

    SealedValues(Keys keys, HospitalId hospital) {
        this.keys = keys;
        this.hospital = hospital;
    }

    /** By column; what is no text is in hexadecimal digits. */
    Map<String, String> opened(Row row) {
        var opened = new LinkedHashMap<String, String>();
        var table = row.table().name();
        if (row.table().column("id").isEmpty() || !(row.value("id") instanceof UUID id)) {
            return opened;
        }
        for (var column : row.table().columns()) {
            var name = table + "." + column.name();
            var value = row.value(column.name());
            if (value != null && mayBeSealed(column, name) && sealed.getOrDefault(name, true)) {
                var plain = open(new SealedPlace(table, column.name(), id), value);
                sealed.putIfAbsent(name, plain.isPresent());
                plain.ifPresent(bytes -> opened.put(column.name(), text(bytes)));
            }
        }
        return opened;
    }

    private static boolean mayBeSealed(Column column, String name) {
        return column.kind() == Kind.BYTES || TEXTS.contains(name);
    }

    private Optional<byte[]> open(SealedPlace place, Object value) {
        try {
            var bytes = value instanceof byte[] raw ? raw : Base64.getDecoder().decode((String) value);
            return Optional.of(keys.open(hospital, place, bytes));
        } catch (RuleException | IllegalArgumentException e) {
            return Optional.empty(); // a signature, or bytes of the host's own
        }
    }

    private static String text(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return HexFormat.of().formatHex(bytes);
        }
    }
}
