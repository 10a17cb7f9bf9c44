package health.erp.core.key;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.security.GeneralSecurityException;

/** What Tink leaves to write. */
final class Tinks {
    /** The kinds of keys we use, and no others. */
    static final Configuration CONFIGURATION = sure(() -> {
        AeadConfig.register();
        MacConfig.register();
        PrfConfig.register();
        StreamingAeadConfig.register();
        return RegistryConfiguration.get();
    });

    /** The keyset with a new primary key; the others go on opening. */
    static KeysetHandle withNewPrimary(KeysetHandle keys, Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keys)
                .setConfiguration(CONFIGURATION)
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                        .withRandomId()
                        .makePrimary())
                .build();
    }

    /** For what only fails on a machine without AES or HMAC. */
    static <R> R sure(Work<R> work) {
        try {
            return work.get();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java runtime lacks what keys need.", e);
        }
    }

    interface Work<R> {
        R get() throws GeneralSecurityException;
    }

    private Tinks() {}
}
