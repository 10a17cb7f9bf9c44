package health.erp.records.patient;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.core.id.HospitalId;
import health.erp.core.key.Keys;
import health.erp.core.key.SealedPlace;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierSystems;
import java.util.List;
import java.util.UUID;

/**
 * Numbers that must not lie in plain text (UIDAI, Aadhaar Data Vault): the register compares and finds them by a token
 * of the hospital, keeps them sealed and shows their last four digits.
 */
final class ConfidentialNumbers {
    private static final int SHOWN = 4;

    private final Keys keys;
    private final IdentifierSystems systems;

    ConfidentialNumbers(Keys keys, IdentifierSystems systems) {
        this.keys = keys;
        this.systems = systems;
    }

    IdentifierSystems systems() {
        return systems;
    }

    boolean isConfidential(String system) {
        return systems.of(system).confidential();
    }

    /** URIs of the confidential systems. */
    List<String> confidentialSystems() {
        return systems.known().stream()
                .filter(s -> s.confidential())
                .map(s -> s.uri())
                .toList();
    }

    /** What the identifier, in its normal form, is compared by. */
    Identifier key(HospitalId hospital, Identifier normal) {
        return isConfidential(normal.system())
                ? new Identifier(normal.system(), keys.token(hospital, normal.system(), normal.value()), normal.use())
                : normal;
    }

    SealedNumber seal(HospitalId hospital, UUID row, String number) {
        var end = number.length() > SHOWN ? number.substring(number.length() - SHOWN) : "";
        var shown = "X".repeat(number.length() - end.length()) + end;
        return new SealedNumber(keys.seal(hospital, place(row), number.getBytes(UTF_8)), shown);
    }

    String open(HospitalId hospital, UUID row, byte[] sealed) {
        return new String(keys.open(hospital, place(row), sealed), UTF_8);
    }

    private static SealedPlace place(UUID row) {
        return new SealedPlace("patient_identifier", "sealed", row);
    }
}
