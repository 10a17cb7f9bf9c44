package health.erp.tenancy.metering;

import static health.erp.tenancy.metering.MeteringPermission.READ_COSTS;

import health.erp.core.Erp;
import health.erp.core.ErpException;
import health.erp.core.id.HospitalId;
import health.erp.core.place.Fence;
import health.erp.tenancy.hospital.HospitalView;
import health.erp.tenancy.price.Meter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * Looks each night how much there is of each hospital. Two nodes that do so at once write the same. A hospital whose place
 * lets nobody in is not measured; its month is then the average of its other days.
 */
final class Measuring {
    /** By the hospital's clocks, when nobody is in a hurry. */
    private static final LocalTime FROM = LocalTime.of(1, 0);

    private final Erp erp;
    private final HospitalId operator;
    private final MeterStore meters;
    private final MonthCosts costs;
    private final Duration kept;

    Measuring(Erp erp, HospitalId operator, MeterStore meters, MonthCosts costs, Duration kept) {
        this.erp = erp;
        this.operator = operator;
        this.meters = meters;
        this.costs = costs;
        this.kept = kept;
    }

    void round() {
        var machine = Machine.of(operator);
        var all = costs.registered(machine);
        var today = LocalDate.ofInstant(erp.now(), ZoneOffset.UTC);
        var measured = erp.transaction(machine, () -> {
            meters.forget(today.minusDays(kept.toDays()));
            return meters.samples(today.minusDays(1), today.plusDays(1));
        });
        all.stream().filter(h -> isDue(h, measured)).forEach(this::measure);
    }

    private boolean isDue(HospitalView hospital, Set<MeterSample.Key> measured) {
        var now = erp.now().atZone(hospital.zone());
        var letsIn =
                hospital.fence().state() == Fence.State.OPEN || hospital.fence().state() == Fence.State.READ_ONLY;
        return letsIn
                && hospital.activeSince() != null
                && !now.toLocalTime().isBefore(FROM)
                && !measured.contains(new MeterSample.Key(hospital.id(), now.toLocalDate(), Meter.STORED_ROWS));
    }

    private void measure(HospitalView hospital) {
        var day = LocalDate.ofInstant(erp.now(), hospital.zone());
        try {
            var extent = erp.read(
                    Machine.of(hospital.id()),
                    READ_COSTS,
                    new MeasureHospital(day),
                    () -> meters.extent(hospital.id()));
            erp.transaction(Machine.of(operator), () -> {
                meters.measured(hospital.id(), day, extent);
                return true;
            });
        } catch (ErpException e) {
            // told by the runtime; the next round tries again, and the other hospitals do not wait for this one
        }
    }
}
