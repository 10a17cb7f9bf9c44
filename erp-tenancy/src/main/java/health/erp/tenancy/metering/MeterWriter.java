package health.erp.tenancy.metering;

import static java.util.Comparator.comparing;

import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Sums.Sum;
import health.erp.tenancy.metering.MeterCounts.Counted;
import health.erp.tenancy.price.Meter;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds what this node has counted to the months it belongs to. */
final class MeterWriter {
    private final Erp erp;
    private final HospitalId operator;
    private final MeterStore meters;
    private final MeterCounts counts;

    MeterWriter(Erp erp, HospitalId operator, MeterStore meters, MeterCounts counts) {
        this.erp = erp;
        this.operator = operator;
        this.meters = meters;
        this.counts = counts;
    }

    /** What cannot be written down is kept for the next time. */
    void write() {
        var taken = counts.take();
        if (taken.isEmpty()) {
            return;
        }
        var written = false;
        try {
            written = erp.transaction(Machine.of(operator), () -> {
                meters.add(sums(taken));
                return true;
            });
        } finally {
            if (!written) {
                counts.putBack(taken);
            }
        }
    }

    /** In one order, so that nodes that write at the same moment do not wait for each other in a circle. */
    private List<Sum> sums(List<Counted> taken) {
        Map<MeterReading.Key, Long> sums = new HashMap<>();
        for (var counted : taken) {
            var month = YearMonth.from(counted.from().atZone(erp.zone(counted.hospital())))
                    .toString();
            counted.sums()
                    .forEach((meter, number) ->
                            sums.merge(new MeterReading.Key(counted.hospital(), month, meter), number, Long::sum));
        }
        return sums.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        comparing((MeterReading.Key k) -> k.metered().value())
                                .thenComparing(MeterReading.Key::month)
                                .thenComparing(MeterReading.Key::meter)))
                .map(e ->
                        sum(e.getKey().metered(), e.getKey().month(), e.getKey().meter(), e.getValue()))
                .toList();
    }

    private static Sum sum(HospitalId hospital, String month, Meter meter, long number) {
        return new Sum(List.of(hospital.value(), month, meter.name()), number);
    }
}
