package health.erp.benchmarks;

import health.erp.tenancy.capacity.CapacityPlan;
import health.erp.tenancy.capacity.HospitalSize;
import java.io.PrintStream;
import java.util.List;

/** What the measured figures come to for hospitals: machines and cost. Needs no database; it only calculates. */
final class CapacityFigures {
    static final String NAME = "CAP";
    static final String PURPOSE =
            "machines and cost for 50 and 1,000 hospitals, calculated from what was measured; alone, without options";

    static void print(PrintStream out) {
        var plans = List.of(
                CapacityPlan.of(HospitalSize.SMALL, 50),
                CapacityPlan.of(HospitalSize.SMALL, 1_000),
                CapacityPlan.of(HospitalSize.DISTRICT, 50));
        plans.forEach(plan -> out.println(plan));
    }

    private CapacityFigures() {}
}
