package health.erp.core.signin;

import health.erp.core.InvalidCommandException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a password must be: long, and not among the first an attacker tries. Nothing is asked of its letters.
 * NIST SP 800-63B, 3.1.1
 */
final class PasswordRules {
    static final int MIN = 12;
    static final int MAX = 256;

    private static final Pattern REPEATED = Pattern.compile("(.{1,4}?)\\1{2,}.{0,3}", Pattern.DOTALL);
    /** A telephone number, a date. */
    private static final Pattern NUMBER = Pattern.compile("[0-9 +()./-]+");

    private static final String ROWS =
            "abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiopasdfghjklzxcvbnm qwertzuiopasdfghjklyxcvbnm azertyuiopqsdfghjklmwxcvbn 1qaz2wsx3edc4rfv5tgb6yhn7ujm";

    /** What people put before and after a number to make it longer. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passwort",
            "passw",
            "passwd",
            "pass",
            "welcome",
            "hospital",
            "myhospital",
            "admin",
            "administrator",
            "letmein",
            "iloveyou",
            "changeme",
            "changemenow",
            "secret",
            "topsecret",
            "doctor",
            "nurse",
            "qwerty",
            "monkey",
            "dragon",
            "sunshine",
            "princess",
            "football",
            "cricket",
            "superman",
            "batman",
            "india",
            "krishna",
            "ganesh",
            "computer",
            "internet",
            "default",
            "temporary",
            "passwordpassword",
            "mypassword",
            "yourpassword",
            "thisismypassword",
            "trustno",
            "master",
            "login",
            "summer",
            "winter",
            "spring",
            "autumn",
            "monsoon",
            "abc",
            "test",
            "testing",
            "user",
            "guest",
            "root");

    /** The password as it is hashed: the same letters typed on another keyboard are the same. */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    static void check(String password, String userName) {
        var length = password.codePointCount(0, password.length());
        if (length < MIN || length > MAX) {
            throw InvalidCommandException.of(
                    "password", "must have %d to %d characters; several words are easy to keep".formatted(MIN, MAX));
        }
        if (isGuessable(normal(password).toLowerCase(Locale.ROOT), userName.toLowerCase(Locale.ROOT))) {
            throw InvalidCommandException.of("password", "is among the first an attacker would try; choose another");
        }
    }

    /** A password around the user's name is as good as what is left of it. */
    private static boolean isGuessable(String password, String userName) {
        var rest = userName.length() < 3 ? password : password.replace(userName, "");
        return isTriedFirst(password) || (!rest.equals(password) && (rest.length() < 8 || isTriedFirst(rest)));
    }

    private static boolean isTriedFirst(String password) {
        var letters = password.replace('@', 'a')
                .replace('$', 's')
                .replaceAll("(?<=\\p{L})0(?=\\p{L})", "o")
                .replaceAll("[^\\p{L}]", "");
        return COMMON.contains(letters)
                || NUMBER.matcher(password).matches()
                || REPEATED.matcher(password).matches()
                || isAlongTheKeys(password);
    }

    private static boolean isAlongTheKeys(String password) {
        var reversed = new StringBuilder(password).reverse().toString();
        return ROWS.contains(password) || ROWS.contains(reversed);
    }

    private PasswordRules() {}
}
