package health.erp.examples.quickstart;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was typed after a command: exactly one value that is not an option, and {@code --option VALUE}s. */
record Arguments(String value, Map<String, String> options) {

    static Arguments parse(List<String> typed, String what, Set<String> allowed) throws UsageException {
        String value = null;
        var options = new HashMap<String, String>();
        var rest = new ArrayDeque<>(typed);
        while (!rest.isEmpty()) {
            var next = rest.pop();
            if (next.startsWith("--")) {
                var equals = next.indexOf('=');
                var option = equals < 0 ? next : next.substring(0, equals);
                if (!allowed.contains(option)) {
                    throw new UsageException("There is no option " + option + ".");
                }
                var given = equals < 0 ? rest.poll() : next.substring(equals + 1);
                if (given == null || given.isEmpty() || (equals < 0 && given.startsWith("--"))) {
                    throw new UsageException("The option " + option + " needs a value.");
                }
                if (options.put(option, given) != null) {
                    throw new UsageException("The option " + option + " is given twice.");
                }
            } else if (value != null) {
                throw new UsageException("There is one " + what + " too many: " + next);
            } else {
                value = next;
            }
        }
        if (value == null || value.isEmpty()) {
            throw new UsageException("No " + what + " is given.");
        }
        return new Arguments(value, options);
    }

    @Nullable
    String option(String name) {
        return options.get(name);
    }

    String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }
}
