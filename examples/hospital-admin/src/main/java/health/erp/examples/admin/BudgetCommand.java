package health.erp.examples.admin;

import health.erp.core.value.Money;
import health.erp.tenancy.metering.BudgetView;
import health.erp.tenancy.metering.DecideBudget;
import health.erp.tenancy.metering.ShowBudgets;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows where hospitals stand with their budgets, and decides about one. */
@Command(name = "budget", description = "Shows where hospitals stand with their budgets, or decides about one.")
final class BudgetCommand extends Task {
    @Parameters(paramLabel = "CODE", arity = "0..1")
    private @Nullable String code;

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "Which month (this one, by UTC).")
    private @Nullable YearMonth month;

    @Option(names = "--csv", description = "As CSV.")
    private boolean csv;

    @ArgGroup
    private @Nullable Decision decision;

    @Option(names = "--reason", description = "Why it is decided so.")
    private String reason = "";

    private static final class Decision {
        @Option(
                names = "--raise",
                paramLabel = "MONEY",
                description = "A larger budget from this month on: \"INR 1500\".")
        private String raise = "";

        @Option(names = "--keep-slow", description = "Work nobody waits for stays slow until the month ends.")
        private boolean keepSlow;

        @Option(names = "--slow-nothing", description = "Nothing is slowed this month.")
        private boolean slowNothing;
    }

    @Override
    int run(Opened opened, Screen screen) {
        var metering = opened.tenancy().metering();
        var asked = month == null ? Months.current(opened, ZoneOffset.UTC) : month;
        if (decision != null) {
            if (code == null || reason.isBlank()) {
                throw misuse("A decision is about a hospital's CODE, and has a --reason.");
            }
            print(screen, List.of(metering.decide(opened.caller(), command(opened, code, decision))));
        } else {
            var hospital = code == null ? null : opened.hospital(code).id();
            print(screen, metering.budgets(opened.caller(), new ShowBudgets(asked, hospital)));
        }
        return HospitalAdmin.DONE;
    }

    private DecideBudget command(Opened opened, String ofHospital, Decision decided) {
        var hospital = opened.hospital(ofHospital).id();
        if (decided.keepSlow) {
            return DecideBudget.keepSlow(hospital, reason);
        }
        return decided.slowNothing
                ? DecideBudget.slowNothing(hospital, reason)
                : DecideBudget.raise(hospital, Money.parse(decided.raise), reason);
    }

    private void print(Screen screen, List<BudgetView> budgets) {
        var table = new Table("CODE", "MONTH", "COST", "BUDGET", "STATE", "FORECAST", "DECIDED", "BATCH SLOWED");
        budgets.forEach(b -> table.row(
                b.code(), b.month(), b.cost(), b.budget(), b.state(), b.forecast(), b.choice(), b.batchSlowdown()));
        screen.show(table, csv);
    }
}
