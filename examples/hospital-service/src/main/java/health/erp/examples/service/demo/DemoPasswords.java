package health.erp.examples.service.demo;

import java.security.SecureRandom;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords nobody can guess, unless one is given for trying the service out. */
@Component
class DemoPasswords {
    // no 0 and O, 1 and l: they are read from a screen and typed
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 14;

    private final String given;
    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    DemoPasswords(@Value("${hospital.demo.password:}") String given, PasswordEncoder encoder) {
        this.given = given;
        this.encoder = encoder;
    }

    String next() {
        if (!given.isEmpty()) {
            return given;
        }
        var password = new StringBuilder();
        while (password.length() < LENGTH) {
            password.append(password.length() % 5 == 4 ? '-' : LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    String encoded(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }
}
