package health.erp.tenancy.metering;

import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Extent;
import health.erp.core.jpa.Store;
import health.erp.core.jpa.Sums;
import health.erp.core.jpa.Sums.Columns;
import health.erp.core.jpa.Sums.Sum;
import health.erp.tenancy.price.BudgetState;
import health.erp.tenancy.price.HospitalUse;
import health.erp.tenancy.price.Meter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps what was metered, and what came of it. */
final class MeterStore extends Store<MonthlyStatement, UUID> {
    private static final Columns ADDED = new Columns(
            "tenancy_meter", List.of("metered_id uuid", "metered_month varchar", "meter varchar"), "quantity");
    private static final Columns MEASURED = new Columns(
            "tenancy_meter_sample", List.of("metered_id uuid", "measured_on date", "meter varchar"), "quantity");

    private final HospitalId operator;

    MeterStore(Erp erp, HospitalId operator) {
        super(erp, MonthlyStatement.class);
        this.operator = operator;
    }

    /** Adds to the month; in the order given. */
    void add(List<Sum> sums) {
        new Sums(em(), operator, ADDED).add(sums);
    }

    /** How much there is of the hospital whose transaction is running. */
    Extent extent(HospitalId hospital) {
        return Extent.of(em(), hospital);
    }

    void measured(HospitalId hospital, LocalDate day, Extent extent) {
        new Sums(em(), operator, MEASURED)
                .replace(List.of(
                        sample(hospital, day, Meter.STORED_ROWS, extent.rows()),
                        sample(hospital, day, Meter.STORED_BYTES, extent.bytes()),
                        sample(hospital, day, Meter.DOCUMENT_BYTES, extent.documentBytes())));
    }

    /** What was measured before that day is not known any more. */
    void forget(LocalDate first) {
        em().createQuery("delete from MeterSample s where s.key.measuredOn < :first")
                .setParameter("first", first)
                .executeUpdate();
    }

    /** Who was measured on which of these days. */
    Set<MeterSample.Key> samples(LocalDate first, LocalDate last) {
        var keys = new HashSet<MeterSample.Key>();
        MeterQueries_.samples(em(), first, last, Meter.STORED_ROWS).forEach(s -> keys.add(s.getKey()));
        return keys;
    }

    /** What each hospital used in the month; those that used nothing are not there. */
    Map<HospitalId, HospitalUse> uses(YearMonth month) {
        Map<HospitalId, Map<Meter, Long>> uses = new HashMap<>();
        MeterQueries_.added(em(), month.toString())
                .forEach(r -> of(uses, r.getKey().metered()).merge(r.getKey().meter(), r.getQuantity(), Long::sum));
        MeterQueries_.measured(em(), month.atDay(1), month.atEndOfMonth())
                .forEach(m -> of(uses, new HospitalId(m.metered())).put(m.meter(), m.average()));
        var whole = new HashMap<HospitalId, HospitalUse>();
        uses.forEach((hospital, meters) -> whole.put(hospital, new HospitalUse(hospital, meters)));
        return whole;
    }

    /** How far hospitals came in the month, as far as it has been noted. */
    Map<HospitalId, Set<BudgetState>> alarms(YearMonth month) {
        return MeterQueries_.alarms(em(), month.toString()).stream()
                .collect(Collectors.groupingBy(
                        BudgetAlarm::getMetered, Collectors.mapping(BudgetAlarm::getState, Collectors.toSet())));
    }

    List<BudgetAlarm> untold(Instant since) {
        return MeterQueries_.untold(em(), since);
    }

    Optional<BudgetAlarm> alarm(UUID id) {
        return Optional.ofNullable(em().find(BudgetAlarm.class, id));
    }

    void add(BudgetAlarm alarm) {
        em().persist(alarm);
    }

    void add(BudgetDecision decision) {
        em().persist(decision);
    }

    /** What was ever decided and counts in the month, the latest last. */
    Map<HospitalId, List<BudgetDecision>> decisions(YearMonth month) {
        return MeterQueries_.decisions(em()).stream()
                .filter(d -> d.countsIn(month))
                .collect(Collectors.groupingBy(BudgetDecision::getMetered));
    }

    /** In the month's order of hospitals, the latest revision of each. */
    List<MonthlyStatement> latest(YearMonth month) {
        var latest = new LinkedHashMap<HospitalId, MonthlyStatement>();
        MeterQueries_.statements(em(), month.toString()).forEach(s -> latest.put(s.getMetered(), s));
        return List.copyOf(latest.values());
    }

    Optional<MonthlyStatement> latest(HospitalId hospital, YearMonth month) {
        var all = MeterQueries_.statements(em(), hospital, month.toString());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private static Map<Meter, Long> of(Map<HospitalId, Map<Meter, Long>> uses, HospitalId hospital) {
        return uses.computeIfAbsent(hospital, h -> new EnumMap<>(Meter.class));
    }

    private static Sum sample(HospitalId hospital, LocalDate day, Meter meter, long quantity) {
        return new Sum(List.of(hospital.value(), day, meter.name()), quantity);
    }
}
