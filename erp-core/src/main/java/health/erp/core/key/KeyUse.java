package health.erp.core.key;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters.HashType;
import java.security.GeneralSecurityException;

/** What a hospital's keys are for; one keyset each. */
public enum KeyUse {
    /** Seals values of rows: AES-256-GCM. */
    FIELD(PredefinedAeadParameters.AES256_GCM, Aead.class, true),

    /** Signs messages the hospital sends to itself, such as events: HMAC-SHA-256. */
    MAC(PredefinedMacParameters.HMAC_SHA256_256BITTAG, Mac.class, true),

    /** Tokens to search sealed values by: HMAC-SHA-256. Never rotated, or nothing would be found again. */
    INDEX(PredefinedPrfParameters.HMAC_SHA256_PRF, PrfSet.class, false),

    /** Seals documents, segment by segment: AES-256-GCM with a key derived for each. */
    DOCUMENT(segments(), StreamingAead.class, true);

    @SuppressWarnings("ImmutableEnumChecker") // Tink's parameters are values
    private final Parameters parameters;

    private final Class<?> primitive;

    private final boolean rotates;

    KeyUse(Parameters parameters, Class<?> primitive, boolean rotates) {
        this.parameters = parameters;
        this.primitive = primitive;
        this.rotates = rotates;
    }

    Parameters parameters() {
        return parameters;
    }

    Class<?> primitive() {
        return primitive;
    }

    boolean rotates() {
        return rotates;
    }

    private static Parameters segments() {
        try {
            return AesGcmHkdfStreamingParameters.builder()
                    .setKeySizeBytes(32)
                    .setDerivedAesGcmKeySizeBytes(32)
                    .setHkdfHashType(HashType.SHA256)
                    .setCiphertextSegmentSizeBytes(64 * 1024)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
