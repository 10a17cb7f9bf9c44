package health.erp.tenancy.metering;

import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.tenancy.hospital.Hospitals;
import health.erp.tenancy.hospital.Operator;
import health.erp.tenancy.price.Prices;
import java.time.Duration;

/** Metering put together: its use cases, and what it does by itself. */
public final class MeteringParts {
    /** Thirteen months and some days, so that a month can be looked at beside that of the year before. */
    public static final Duration MEASUREMENTS_KEPT = Duration.ofDays(400);

    private final Metering metering;
    private final MeteringRounds rounds;

    /** @param kept how long what was measured each night is known */
    public MeteringParts(
            Erp erp, HospitalId operatorId, Operator operator, Hospitals hospitals, Settings settings, Duration kept) {
        var meters = new MeterStore(erp, operatorId);
        var costs = new MonthCosts(erp, hospitals, meters, settings.prices());
        settings.counts().open(erp::now);
        metering = new Metering(erp, operator, meters, costs, settings.pace(), kept);
        rounds = new MeteringRounds(
                new MeterWriter(erp, operatorId, meters, settings.counts()),
                new BudgetWatch(erp, operatorId, meters, metering, settings.pace()),
                new Measuring(erp, operatorId, meters, costs, kept));
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
