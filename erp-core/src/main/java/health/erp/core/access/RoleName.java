package health.erp.core.access;

import health.erp.core.InvalidCommandException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a role is called, and what it is found by: the same name in other letters is the same role. */
record RoleName(String text, String key) {
    static RoleName of(String given) {
        var text = Normalizer.normalize(given, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
        if (text.isEmpty() || text.length() > 60) {
            throw InvalidCommandException.of("role", "must have 1 to 60 characters");
        }
        return new RoleName(text, text.toLowerCase(Locale.ROOT).replace(' ', '_'));
    }

    static RoleName of(StandardRole role) {
        return of(role.name());
    }

    Optional<StandardRole> standard() {
        return Arrays.stream(StandardRole.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst();
    }
}
