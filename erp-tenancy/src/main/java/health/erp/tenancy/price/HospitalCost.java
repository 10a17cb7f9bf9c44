package health.erp.tenancy.price;

import health.erp.core.id.HospitalId;
import health.erp.core.value.Money;
import java.util.List;

/** What a month costs a hospital: its share of what is there for all, and what it used. */
public record HospitalCost(HospitalId hospital, Money fixedShare, List<CostLine> lines) {
    public HospitalCost {
        lines = List.copyOf(lines);
    }

    public Money total() {
        return lines.stream().map(CostLine::amount).reduce(fixedShare, Money::plus);
    }

    public Money ofUse() {
        return total().minus(fixedShare);
    }
}
