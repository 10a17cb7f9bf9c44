package health.erp.core.key;

import health.erp.core.id.HospitalId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Master keys that end with the process: for tests, and for an H2 database in memory, which ends with it too. */
public final class MemoryKeyVault implements KeyVault {
    /** Empty where the key was destroyed. */
    private final Map<HospitalId, Optional<MasterKey>> masters = new ConcurrentHashMap<>();

    @Override
    public byte[] wrap(HospitalId hospital, byte[] key) {
        return masters.computeIfAbsent(hospital, h -> Optional.of(MasterKey.of(h)))
                .orElseThrow(() -> KeyVault.destroyed(hospital))
                .wrap(key);
    }

    @Override
    public byte[] unwrap(HospitalId hospital, byte[] wrapped) {
        var master = masters.get(hospital);
        if (master == null) {
            throw KeyVault.notWrappedHere(hospital);
        }
        return master.orElseThrow(() -> KeyVault.destroyed(hospital)).unwrap(wrapped);
    }

    @Override
    public void rotate(HospitalId hospital) {
        masters.compute(
                hospital,
                (h, master) -> Optional.of(
                        master == null
                                ? MasterKey.of(h)
                                : master.orElseThrow(() -> KeyVault.destroyed(h))
                                        .rotated()));
    }

    @Override
    public void destroy(HospitalId hospital) {
        masters.put(hospital, Optional.empty());
    }
}
