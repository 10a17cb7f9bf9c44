package health.erp.tenancy.metering;

import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.tenancy.hospital.Hospitals;
import health.erp.tenancy.hospital.Operator;
import health.erp.tenancy.price.Prices;

/** Metering put together: its use cases, and what it does by itself. */
public final class MeteringParts {
    private final Metering metering;
    private final MeteringRounds rounds;

    public MeteringParts(Erp erp, HospitalId operatorId, Operator operator, Hospitals hospitals, Settings settings) {
        var meters = new MeterStore(erp, operatorId);
        var costs = new MonthCosts(erp, hospitals, meters, settings.prices());
        settings.counts().open(erp::now);
        metering = new Metering(erp, operator, meters, costs, settings.pace());
        rounds = new MeteringRounds(
                new MeterWriter(erp, operatorId, meters, settings.counts()),
                new BudgetWatch(erp, operatorId, meters, metering, settings.pace()),
                new Measuring(erp, operatorId, meters, costs));
    }

    public Metering metering() {
        return metering;
    }

    public MeteringRounds rounds() {
        return rounds;
    }

    /** What is there before the runtime is: what things cost, what was counted, and how fast batch work is done. */
    public record Settings(Prices prices, MeterCounts counts, BatchPace pace) {
        public Settings(Prices prices) {
            this(prices, new MeterCounts(), new BatchPace());
        }
    }
}
