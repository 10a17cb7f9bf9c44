package health.erp.core.signin;

import health.erp.core.InvalidCommandException;
import java.text.Normalizer;
import java.util.Locale;

/** What a user signs in with, and what it is found by: the same name in other letters is the same user. */
record UserName(String text, String key) {
    private static final int MAX = 60;

    static UserName of(String given) {
        var name = typed(given);
        if (name.text.isEmpty() || name.text.length() > MAX) {
            throw InvalidCommandException.of("name", "must have 1 to %d characters".formatted(MAX));
        }
        return name;
    }

    /** As somebody typed it who may not be a user at all. */
    static UserName typed(String given) {
        var text = Normalizer.normalize(given, Normalizer.Form.NFKC).strip();
        return new UserName(text, text.toLowerCase(Locale.ROOT));
    }

    /** A user's name may be a person's, and mistyped even a password. */
    @Override
    public String toString() {
        return "UserName";
    }
}
