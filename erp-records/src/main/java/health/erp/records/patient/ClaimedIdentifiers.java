package health.erp.records.patient;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.HospitalId;
import health.erp.records.identifier.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The numbers a person comes with, as they are compared: in the normal form of their systems, each number once. */
final class ClaimedIdentifiers {
    private final HospitalId hospital;
    private final ConfidentialNumbers confidential;
    private final List<Identifier> keys = new ArrayList<>();
    private final Map<Identifier, String> numbers = new HashMap<>();

    private ClaimedIdentifiers(HospitalId hospital, ConfidentialNumbers confidential) {
        this.hospital = hospital;
        this.confidential = confidential;
    }

    /**
     * The numbers in the order they were claimed.
     *
     * @param holder who may come with a number as it was shown, and means the same; null for somebody new
     */
    static ClaimedIdentifiers of(
            HospitalId hospital, List<Identifier> claimed, ConfidentialNumbers confidential, @Nullable Patient holder) {
        var identifiers = new ClaimedIdentifiers(hospital, confidential);
        claimed.forEach(identifier -> identifiers.take(identifier, holder));
        return identifiers;
    }

    List<Identifier> keys() {
        return List.copyOf(keys);
    }

    /** Null for a number that may be kept as it is. */
    @Nullable
    SealedNumber sealed(Identifier key, UUID row) {
        var number = numbers.get(key);
        return number == null ? null : confidential.seal(hospital, row, number);
    }

    private void take(Identifier identifier, @Nullable Patient holder) {
        var known = holder == null ? null : holder.keyOfShown(identifier);
        if (known != null) {
            keep(known);
            return;
        }
        var normal = identifier.normalised(confidential.systems());
        if (normal.system().equals(Patients.MRN_SYSTEM)) {
            throw InvalidCommandException.of(
                    "identifier.system", "is that of medical record numbers, which only the register gives");
        }
        var key = confidential.key(hospital, normal);
        if (confidential.isConfidential(normal.system())) {
            numbers.put(key, normal.value());
        }
        keep(key);
    }

    private void keep(Identifier key) {
        if (keys.stream().noneMatch(key::isSameNumberAs)) {
            keys.add(key);
        }
    }
}
