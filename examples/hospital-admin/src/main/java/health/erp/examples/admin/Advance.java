package health.erp.examples.admin;

import java.io.PrintStream;
import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far long work has come. */
sealed interface Advance extends AutoCloseable {
    void at(String step, long done, long total);

    @Override
    void close();

    /** On a terminal. */
    final class Bar implements Advance {
        private static final int WIDTH = 78;
        private static final int MILLIS = 250;

        private final ProgressBar bar;

        Bar(String task, PrintStream terminal) {
            this.bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(0)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(MILLIS)
                    .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
                    .build();
        }

        @Override
        public synchronized void at(String step, long done, long total) {
            bar.maxHint(Math.max(done, total));
            bar.stepTo(done);
            bar.setExtraMessage(step);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** In a pipe or a log: a line for each step in which something is done, and for each tenth of all. */
    final class Lines implements Advance {
        private final String task;
        private final PrintWriter to;
        private String lastStep = "";
        private long lastDone = -1;
        private long lastTotal = -1;
        private long lastTenth = -1;

        Lines(String task, PrintWriter to) {
            this.task = task;
            this.to = to;
        }

        @Override
        public synchronized void at(String step, long done, long total) {
            var tenth = total <= 0 ? 0 : done * 10 / total;
            var goesOn = done != lastDone || total != lastTotal;
            if (tenth != lastTenth || (goesOn && !step.equals(lastStep))) {
                to.printf("%s: %d of %d, %s%n", task, done, total, step);
                to.flush();
                lastStep = step;
                lastDone = done;
                lastTotal = total;
                lastTenth = tenth;
            }
        }

        @Override
        public void close() {}
    }
}
