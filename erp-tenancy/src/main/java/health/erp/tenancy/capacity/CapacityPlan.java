package health.erp.tenancy.capacity;

import health.erp.core.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many machines a number of hospitals of one size take at the end of the horizon, and what that costs each.
 *
 * <p>Hospitals share nothing but their machine, so that many are spread over machines one by one, and a thousand take
 * twenty times what fifty do. A second machine that only stands by is not in it.
 *
 * @param peakPerSecond operations in the busiest second, of all hospitals, at the end of the horizon
 * @param coresAtPeak busy then; application and database together
 * @param connectionsAtPeak held then
 * @param databaseBytes and documents, of all hospitals, at the end of the horizon
 * @param machinesForWork and for the disk; the larger number is needed
 */
public record CapacityPlan(
        HospitalSize size,
        int hospitals,
        Machine machine,
        MeasuredCosts costs,
        Assumptions assumptions,
        BigDecimal peakPerSecond,
        BigDecimal coresAtPeak,
        BigDecimal connectionsAtPeak,
        BigDecimal databaseBytes,
        BigDecimal documentBytes,
        int machinesForWork,
        int machinesForDisk) {
    private static final BigDecimal GIB = BigDecimal.valueOf(1L << 30);
    private static final int DAYS_A_YEAR = 365;

    /** With the costs of the reference benchmarks, on the reference machine. */
    public static CapacityPlan of(HospitalSize size, int hospitals) {
        return of(size, hospitals, Machine.REFERENCE, MeasuredCosts.REFERENCE, Assumptions.REFERENCE);
    }

    public static CapacityPlan of(
            HospitalSize size, int hospitals, Machine machine, MeasuredCosts costs, Assumptions assumptions) {
        if (hospitals < 1) {
            throw new IllegalArgumentException("A plan is for at least one hospital.");
        }
        var inPeakSecond = assumptions.inPeakSecond(size).multiply(BigDecimal.valueOf(hospitals));
        var operations = BigDecimal.ZERO;
        var cores = BigDecimal.ZERO;
        var held = BigDecimal.ZERO;
        for (var unit : UnitOfWork.values()) {
            var units = size.aDay(unit).multiply(inPeakSecond);
            operations = operations.add(units.multiply(BigDecimal.valueOf(operations(unit))));
            cores = cores.add(units.multiply(costs.coreMillis(unit)).movePointLeft(3));
            held = held.add(units.multiply(costs.heldMillis(unit)).movePointLeft(3));
        }
        var rows = kept(size, hospitals, assumptions, rowBytesADay(size, costs));
        var documents = kept(size, hospitals, assumptions, documentBytesADay(size, assumptions));
        return new CapacityPlan(
                size,
                hospitals,
                machine,
                costs,
                assumptions,
                operations,
                cores,
                held,
                rows,
                documents,
                machines(cores, usableCores(machine, assumptions)),
                machines(rows.add(documents), usableBytes(machine, assumptions)));
    }

    public int machines() {
        return Math.max(machinesForWork, machinesForDisk);
    }

    public Money aMonth() {
        return machine.aMonth().times(machines());
    }

    /** What each hospital's share of the machines comes to; where it does not come out even, the largest. */
    public Money perHospital() {
        return aMonth().split(hospitals).get(0);
    }

    /** How much of the cores that may be in use is left in the busiest second, in whole percent. */
    public int headroomPercent() {
        var usable = usableCores(machine, assumptions).multiply(BigDecimal.valueOf(machines()));
        return usable.subtract(coresAtPeak)
                .multiply(BigDecimal.valueOf(100))
                .divide(usable, 0, RoundingMode.FLOOR)
                .intValueExact();
    }

    /** How many hospitals of this size one machine bears. */
    public int hospitalsPerMachine() {
        var forWork = fitting(usableCores(machine, assumptions), coresAtPeak);
        var forDisk = fitting(usableBytes(machine, assumptions), databaseBytes.add(documentBytes));
        return forWork.min(forDisk).intValueExact();
    }

    private BigDecimal fitting(BigDecimal usable, BigDecimal byAll) {
        var most = BigDecimal.valueOf(Integer.MAX_VALUE);
        return byAll.signum() == 0
                ? most
                : usable.multiply(BigDecimal.valueOf(hospitals))
                        .divide(byAll, 0, RoundingMode.FLOOR)
                        .min(most);
    }

    /** As a table for people, with everything it rests on. */
    @Override
    public String toString() {
        return PlanText.of(this);
    }

    static BigDecimal gib(BigDecimal bytes) {
        return bytes.divide(GIB, 1, RoundingMode.HALF_UP);
    }

    private static int operations(UnitOfWork unit) {
        var sum = 0;
        for (var operation : Operation.values()) {
            sum += unit.count(operation);
        }
        return sum;
    }

    private static BigDecimal usableCores(Machine machine, Assumptions assumptions) {
        return BigDecimal.valueOf((long) machine.cores() * assumptions.usablePercent(), 2);
    }

    private static BigDecimal usableBytes(Machine machine, Assumptions assumptions) {
        return GIB.multiply(BigDecimal.valueOf((long) machine.diskGib() * assumptions.usableDiskPercent(), 2));
    }

    private static int machines(BigDecimal needed, BigDecimal each) {
        return Math.max(1, needed.divide(each, 0, RoundingMode.CEILING).intValueExact());
    }

    private static BigDecimal rowBytesADay(HospitalSize size, MeasuredCosts costs) {
        var bytes = BigDecimal.ZERO;
        for (var unit : UnitOfWork.values()) {
            bytes = bytes.add(size.aDay(unit).multiply(costs.storedBytes(unit)));
        }
        return bytes;
    }

    private static BigDecimal documentBytesADay(HospitalSize size, Assumptions assumptions) {
        return BigDecimal.valueOf((long) size.visits() * assumptions.documentKbPerVisit())
                .movePointRight(3);
    }

    /** What is there at the end of the horizon, with each year as large as it has grown by its end. */
    private static BigDecimal kept(HospitalSize size, int hospitals, Assumptions assumptions, BigDecimal bytesADay) {
        var years = Math.min(Math.max(1, assumptions.horizonYears()), size.retentionYears());
        var sum = BigDecimal.ZERO;
        for (int year = 0; year < years; year++) {
            sum = sum.add(size.growth(Math.max(1, assumptions.horizonYears()) - year));
        }
        return sum.multiply(bytesADay).multiply(BigDecimal.valueOf((long) hospitals * DAYS_A_YEAR));
    }
}
