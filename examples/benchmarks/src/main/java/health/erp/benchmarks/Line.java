package health.erp.benchmarks;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the output.
 *
 * @param ratio median of the rounds' ratios, which is not the ratio of the medians beside it
 * @param percentiles milliseconds by percent, in the order they are printed
 */
record Line(
        String unit,
        @Nullable String kind,
        int threads,
        double erpPerSecond,
        double jdbcPerSecond,
        double ratio,
        Map<Integer, Double> percentiles,
        double erpStatements,
        double jdbcStatements) {

    String text() {
        var text = new StringBuilder("unit=").append(unit);
        if (kind != null) {
            text.append(" kind=").append(kind);
        }
        text.append(" threads=").append(threads);
        put(text, "erp_per_s", "%.1f", erpPerSecond);
        put(text, "jdbc_per_s", "%.1f", jdbcPerSecond);
        put(text, "ratio", "%.2f", ratio);
        percentiles.forEach((percent, millis) -> put(text, "erp_p%d_ms".formatted(percent), "%.2f", millis));
        put(text, "erp_statements", "%.2f", erpStatements);
        put(text, "jdbc_statements", "%.2f", jdbcStatements);
        return text.toString();
    }

    private static void put(StringBuilder text, String name, String format, double value) {
        text.append(' ').append(name).append('=').append(String.format(Locale.ROOT, format, value));
    }
}
