package health.erp.tenancy.metering;

import health.erp.core.value.Money;
import health.erp.tenancy.price.CostLine;
import health.erp.tenancy.price.HospitalCost;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a statement says, kept as one document. */
record StatementContent(String code, String legalName, Money fixedShare, List<CostLine> lines, Money budget) {
    StatementContent(String code, String legalName, Money fixedShare, @Nullable List<CostLine> lines, Money budget) {
        this.code = code;
        this.legalName = legalName;
        this.fixedShare = fixedShare;
        this.lines = lines == null ? List.of() : List.copyOf(lines); // an empty list is left out of the document
        this.budget = budget;
    }

    Money total() {
        return lines.stream().map(CostLine::amount).reduce(fixedShare, Money::plus);
    }

    /** Whether it costs the same by the same lines; a new name alone is no correction. */
    boolean saysTheSame(HospitalCost cost, Money otherBudget) {
        return fixedShare.equals(cost.fixedShare()) && lines.equals(cost.lines()) && budget.equals(otherBudget);
    }
}
