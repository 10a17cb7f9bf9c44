package health.erp.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.regex.Pattern;

/** What a command printed and how it ended. */
record Run(int exit, String out, String err) {

    static Run of(Object... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var typed = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            typed[i] = args[i].toString();
        }
        var exit = Main.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), typed);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** The number after a word of the summary. */
    long count(String word) {
        var line = Pattern.compile("(?m)^" + word + "\\s+([0-9,]+)").matcher(out);
        if (!line.find()) {
            throw new AssertionError("no " + word + " in: " + out + err);
        }
        return Long.parseLong(line.group(1).replace(",", ""));
    }
}
