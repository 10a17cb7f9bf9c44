package health.erp.examples.admin;

import health.erp.tenancy.metering.BudgetView;
import health.erp.tenancy.metering.ShowBudgets;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a hospital used in a month. */
@Command(name = "meter", description = "Shows what a hospital used in a month, and what that costs.")
final class MeterCommand extends Task {
    @Parameters(paramLabel = "CODE")
    private String code = "";

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "Which month (this one).")
    private @Nullable YearMonth month;

    @Option(names = "--csv", description = "As CSV.")
    private boolean csv;

    @Override
    int run(Opened opened, Screen screen) {
        var hospital = opened.hospital(code);
        var asked = month == null ? Months.current(opened, hospital.zone()) : month;
        var budgets = opened.tenancy().metering().budgets(opened.caller(), ShowBudgets.of(asked, hospital.id()));
        budgets.forEach(b -> print(screen, b));
        return HospitalAdmin.DONE;
    }

    private void print(Screen screen, BudgetView budget) {
        var table = new Table("METER", "QUANTITY", "UNIT", "UNIT PRICE", "AMOUNT");
        budget.lines()
                .forEach(l -> table.row(
                        l.meter(),
                        l.units().stripTrailingZeros().toPlainString(),
                        l.meter().unit(),
                        l.unitPrice().toPlainString(),
                        l.amount()));
        table.row("FIXED_SHARE", "", "", "", budget.fixedShare());
        screen.show(table, csv);
        if (!csv) {
            screen.say(
                    "%s %s: %s of %s, %s; at this pace %s.",
                    budget.code(), budget.month(), budget.cost(), budget.budget(), budget.state(), budget.forecast());
        }
    }
}
