package health.erp.benchmarks.byhand;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What is kept sealed, with one key for all: the bytes in the database are as many as those of the library. */
final class Seal {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final SecretKeySpec SECRET = new SecretKeySpec(random(32), "AES");
    private static final SecretKeySpec SIGNING = new SecretKeySpec(random(32), "HmacSHA256");

    /** @param sealed how many bytes it has in the end */
    static byte[] ofLength(int sealed) {
        var nonce = random(NONCE);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, SECRET, new GCMParameterSpec(TAG * 8, nonce));
            var bytes = new byte[sealed];
            System.arraycopy(nonce, 0, bytes, 0, NONCE);
            cipher.doFinal(new byte[sealed - NONCE - TAG], 0, sealed - NONCE - TAG, bytes, NONCE);
            return bytes;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    static byte[] mac(byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(SIGNING);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private Seal() {}
}
