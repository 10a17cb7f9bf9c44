package health.erp.examples.admin;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a command found, to one side; how it goes on and what went wrong, to the other.
 *
 * @param bars where progress is drawn; null when nobody watches, who then gets lines
 */
record Screen(PrintWriter out, PrintWriter err, @Nullable PrintStream bars) {
    void say(String format, Object... values) {
        out.println(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
        out.flush();
    }

    void warn(String format, Object... values) {
        err.println(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
        err.flush();
    }

    void show(Table table, boolean csv) {
        out.print(csv ? table.csv() : table.text());
        out.flush();
    }

    Advance advance(String task) {
        return bars == null ? new Advance.Lines(task, err) : new Advance.Bar(task, bars);
    }
}
