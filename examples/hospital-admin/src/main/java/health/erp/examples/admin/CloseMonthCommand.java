package health.erp.examples.admin;

import health.erp.tenancy.metering.CloseMonth;
import java.time.YearMonth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** States what a month cost each hospital. */
@Command(
        name = "close-month",
        description = "States what a month that is over cost each hospital; said again, only what has changed since.")
final class CloseMonthCommand extends Task {
    @Parameters(paramLabel = "YYYY-MM")
    private YearMonth month = YearMonth.of(2026, 1);

    @Override
    int run(Opened opened, Screen screen) {
        var closed = opened.tenancy().metering().close(opened.caller(), new CloseMonth(month));
        screen.say(
                "%s: %d hospital(s), %d stated anew, %s in all.",
                month, closed.hospitals(), closed.stated(), closed.total());
        return HospitalAdmin.DONE;
    }
}
