package health.erp.examples.admin;

import health.erp.tenancy.metering.FindStatement;
import health.erp.tenancy.metering.ListStatements;
import health.erp.tenancy.metering.StatementSheet;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a closed month cost a hospital, or all. */
@Command(name = "statement", description = "Prints what a closed month cost a hospital, or without a CODE all of them.")
final class StatementCommand extends Task {
    @Parameters(paramLabel = "CODE", arity = "0..1")
    private @Nullable String code;

    @Option(names = "--month", paramLabel = "YYYY-MM", required = true)
    private YearMonth month = YearMonth.of(2026, 1);

    @Option(names = "--csv", description = "As CSV.")
    private boolean csv;

    @Override
    int run(Opened opened, Screen screen) {
        var metering = opened.tenancy().metering();
        var statements = code == null
                ? metering.statements(opened.caller(), new ListStatements(month))
                : List.of(metering.statement(
                        opened.caller(), new FindStatement(opened.hospital(code).id(), month)));
        if (csv) {
            screen.out().print(StatementSheet.csv(statements));
            screen.out().flush();
        } else {
            statements.forEach(s -> screen.say("%s", StatementSheet.text(s)));
        }
        return HospitalAdmin.DONE;
    }
}
