package health.erp.core.signin;

import health.erp.core.NotPermittedException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Trusts what an identity provider signed: {@code <hospital>.<staff>.<HMAC-SHA256 of both>}. A host with OIDC verifies
 * a JSON Web Token with its own library here.
 */
final class SignedTokens implements Authenticator {
    private final SecretKeySpec key;

    SignedTokens(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    String tokenFor(HospitalId hospital, StaffId staff) {
        var claims = hospital + "." + staff;
        return claims + "." + signature(claims);
    }

    @Override
    public Authenticated authenticate(HospitalId hospital, Credentials shown) {
        var parts = shown.secret().split("\\.", -1);
        if (parts.length != 3
                || !isSigned(parts[0] + "." + parts[1], parts[2])
                || !parts[0].equals(hospital.toString())) {
            throw new NotPermittedException("core.signin.refused", "The token is not valid here.");
        }
        return new Authenticated(StaffId.of(parts[1]), false);
    }

    private boolean isSigned(String claims, String signature) {
        return MessageDigest.isEqual(
                signature(claims).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String claims) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(claims.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
