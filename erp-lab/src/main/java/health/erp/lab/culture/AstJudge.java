package health.erp.lab.culture;

import health.erp.core.InvalidCommandException;
import health.erp.lab.culture.AstOutcome.NotEvaluable;
import health.erp.lab.culture.AstOutcome.Reason;
import health.erp.lab.unit.Unit;
import health.erp.lab.value.ReportedValue;
import health.erp.lab.value.ResultValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what measurements of an isolate mean by the table in force.
 *
 * @param organism null while nobody knows what grew
 * @param table null if the hospital works by none
 * @param book what the table says of the organism; null if either is missing
 */
record AstJudge(@Nullable Organism organism, @Nullable BreakpointTable table, @Nullable BreakpointBook book) {
    static AstJudge of(BreakpointStore tables, @Nullable Organism organism) {
        var table = tables.inForce().orElse(null);
        var book = organism == null || table == null ? null : tables.book(table, organism);
        return new AstJudge(organism, table, book);
    }

    Susceptibility.Entry entry(SusceptibilityId id, @Nullable String site, AstMethod method, MeasuredDrug measured) {
        return new Susceptibility.Entry(id, method, measured, outcome(site, method, measured), tableId());
    }

    /** Whether a drug stays off the report. */
    boolean holdsBack(String drug, List<BreakpointBook.TestedDrug> tested) {
        return book != null && organism != null && book.isHeldBack(organism, drug, tested);
    }

    private AstOutcome outcome(@Nullable String site, AstMethod method, MeasuredDrug measured) {
        var span = read(method, measured).span().orElseThrow();
        if (organism == null) {
            return new NotEvaluable(Reason.NO_ORGANISM);
        }
        return book == null
                ? new NotEvaluable(Reason.NO_TABLE)
                : book.judge(organism, measured.drug(), method, site, span);
    }

    private static ResultValue read(AstMethod method, MeasuredDrug measured) {
        var value = ReportedValue.readNumber(
                measured.value(), Unit.read(method.unit()).orElseThrow());
        if ((value instanceof ResultValue.Exact exact && !method.canGive(exact.amount()))
                || (value instanceof ResultValue.Censored beyond && !method.canGive(beyond.limit()))) {
            throw InvalidCommandException.of(
                    "measured", "has a %s of %s, which there is not".formatted(measured.drug(), measured.value()));
        }
        return value;
    }

    private @Nullable BreakpointTableId tableId() {
        return table == null ? null : table.getId();
    }
}
