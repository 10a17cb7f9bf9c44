package health.erp.tenancy.metering;

import health.erp.core.value.Money;
import health.erp.tenancy.price.CostLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements on paper: plain text for a person, CSV (RFC 4180) for a spreadsheet. */
public final class StatementSheet {
    private static final int DECIMALS = 6;
    private static final String HEADING =
            "month,revision,code,legal_name,line,quantity,unit,unit_price,amount,currency";

    public static String text(StatementView statement) {
        var text = new StringBuilder();
        line(
                text,
                "%s  %s (%s), revision %d",
                statement.month(),
                statement.legalName(),
                statement.code(),
                statement.revision());
        line(text, "");
        for (var cost : statement.lines()) {
            line(
                    text,
                    "  %18s %-22s at %8s  %16s",
                    units(cost),
                    cost.meter().unit(),
                    cost.unitPrice().toPlainString(),
                    cost.amount());
        }
        line(text, "  %-52s  %16s", "share of machines and databases", statement.fixedShare());
        line(text, "  %-52s  %16s", "total", statement.total());
        line(text, "  %-52s  %16s", "budget", statement.budget());
        return text.toString();
    }

    /** One record for each line and one for the share; their amounts add up to the totals. */
    public static String csv(List<StatementView> statements) {
        return Stream.concat(Stream.of(HEADING), statements.stream().flatMap(StatementSheet::records))
                .map(record -> record + "\r\n")
                .collect(Collectors.joining());
    }

    private static Stream<String> records(StatementView statement) {
        var lines = statement.lines().stream()
                .map(l -> csvRecord(
                        statement,
                        l.meter().name(),
                        units(l).strip(),
                        l.meter().unit(),
                        l.unitPrice().toPlainString(),
                        l.amount()));
        return Stream.concat(lines, Stream.of(csvRecord(statement, "FIXED_SHARE", "", "", "", statement.fixedShare())));
    }

    private static String csvRecord(
            StatementView statement, String name, String quantity, String unit, String price, Money amount) {
        return Stream.of(
                        statement.month().toString(),
                        String.valueOf(statement.revision()),
                        statement.code(),
                        statement.legalName(),
                        name,
                        quantity,
                        unit,
                        price,
                        amount.amount().toPlainString(),
                        amount.currency().toString())
                .map(StatementSheet::field)
                .collect(Collectors.joining(","));
    }

    /** Quoted where it must be; a spreadsheet must not take a name for a formula. */
    private static String field(String value) {
        var safe = value.matches("(?s)[=+\\-@\\t\\r].*") && !value.matches("-?\\d+(\\.\\d+)?") ? "'" + value : value;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String units(CostLine line) {
        BigDecimal units = line.units();
        return (units.scale() > DECIMALS ? units.setScale(DECIMALS, RoundingMode.HALF_UP) : units).toPlainString();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private StatementSheet() {}
}
