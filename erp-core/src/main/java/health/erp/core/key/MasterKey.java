package health.erp.core.key;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import health.erp.core.id.HospitalId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** The master key of one hospital in all its versions (AES-256-GCM). What it wraps is bound to the hospital. */
final class MasterKey {
    private final HospitalId hospital;
    private final KeysetHandle versions;
    private final Aead aead;

    private MasterKey(HospitalId hospital, KeysetHandle versions) throws GeneralSecurityException {
        this.hospital = hospital;
        this.versions = versions;
        this.aead = versions.getPrimitive(Tinks.CONFIGURATION, Aead.class);
    }

    static MasterKey of(HospitalId hospital) {
        return Tinks.sure(() -> new MasterKey(
                hospital, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, Tinks.CONFIGURATION)));
    }

    /** Reads what {@link #bytes} gave. */
    static MasterKey of(HospitalId hospital, byte[] bytes) throws GeneralSecurityException {
        return new MasterKey(
                hospital, TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get(), Tinks.CONFIGURATION));
    }

    MasterKey rotated() {
        return Tinks.sure(
                () -> new MasterKey(hospital, Tinks.withNewPrimary(versions, PredefinedAeadParameters.AES256_GCM)));
    }

    byte[] wrap(byte[] key) {
        return Tinks.sure(() -> aead.encrypt(key, binding()));
    }

    byte[] unwrap(byte[] wrapped) {
        try {
            return aead.decrypt(wrapped, binding());
        } catch (GeneralSecurityException e) {
            throw KeyVault.notWrappedHere(hospital);
        }
    }

    byte[] bytes() {
        return Tinks.sure(() ->
                TinkProtoKeysetFormat.serializeKeyset(versions, InsecureSecretKeyAccess.get(), Tinks.CONFIGURATION));
    }

    private byte[] binding() {
        return hospital.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
