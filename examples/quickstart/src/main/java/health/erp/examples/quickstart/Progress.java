package health.erp.examples.quickstart;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;

/** Shows how far a run has come: on a terminal in one line, else a line now and then. */
final class Progress {
    static final int EVERY = 1_000;
    private static final int EVERY_ON_TERMINAL = 200;

    private final PrintStream out;
    private final boolean terminal;
    private final long began = System.nanoTime();

    Progress(PrintStream out) {
        this(out, isTerminal());
    }

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(long lines, double part) {
        if (lines % (terminal ? EVERY_ON_TERMINAL : EVERY) == 0) {
            var text =
                    String.format(Locale.ROOT, "%,9d people  %3.0f %%  %,d a second", lines, 100 * part, rate(lines));
            if (terminal) {
                out.print("\r" + text + "   ");
                out.flush();
            } else {
                out.println(text);
            }
        }
    }

    /** Leaves the line, so that what follows stands on its own. */
    void end() {
        if (terminal) {
            out.println();
        }
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    long rate(long people) {
        return Math.round(people / Math.max(0.001, seconds()));
    }

    // from Java 22 on there is a console even if nobody sits at it, and a method to ask
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
