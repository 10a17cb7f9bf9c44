package health.erp.core.notice;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters in a text: {@code {name}}. */
final class Placeholders {
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)\\}");

    static Set<String> in(String text) {
        var found = new LinkedHashSet<String>();
        var names = NAME.matcher(text);
        while (names.find()) {
            found.add(names.group(1));
        }
        return found;
    }

    static boolean hasStrayBraces(String text) {
        return NAME.matcher(text).replaceAll("").matches("(?s).*[{}].*");
    }

    static String filled(String text, UnaryOperator<String> value) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(value.apply(name.group(1))));
    }

    private Placeholders() {}
}
