package health.erp.tenancy.capacity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What each operation was measured to cost. */
public final class MeasuredCosts {
    private static final String MACHINE = "2 cores of an AMD EPYC (virtual), PostgreSQL 18.6 on the same machine";

    /** From examples/benchmarks/README.md, "Measured". */
    public static final MeasuredCosts REFERENCE = new MeasuredCosts(
            MACHINE,
            List.of(
                    new OperationCost(
                            Operation.WRITE,
                            new BigDecimal("458.0"),
                            2,
                            new BigDecimal("1.57"),
                            4_345,
                            "W1, 8 threads; held: 1 thread; SIZE"),
                    new OperationCost(
                            Operation.LOOKUP,
                            new BigDecimal("1956.1"),
                            2,
                            new BigDecimal("0.98"),
                            507,
                            "S1 kind=mrn, 2 threads, before entries were sealed; SIZE"),
                    new OperationCost(
                            Operation.SEARCH,
                            new BigDecimal("572.6"),
                            2,
                            new BigDecimal("3.50"),
                            10_485,
                            "S1 kind=prefix, 2 threads, before entries were sealed; SIZE"),
                    new OperationCost(
                            Operation.DELIVERY,
                            new BigDecimal("15615.7"),
                            2,
                            new BigDecimal("0.06"),
                            0,
                            "E1, 1 relay; transport only")));

    private final String machine;
    private final Map<Operation, OperationCost> costs = new EnumMap<>(Operation.class);

    /** @param machine they were measured on, for people */
    public MeasuredCosts(String machine, List<OperationCost> measured) {
        this.machine = machine;
        measured.forEach(cost -> costs.put(cost.operation(), cost));
        var missing = Arrays.stream(Operation.values())
                .filter(o -> !costs.containsKey(o))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The costs of %s are not given.".formatted(missing));
        }
    }

    public String machine() {
        return machine;
    }

    public List<OperationCost> all() {
        return List.copyOf(costs.values());
    }

    /** Time of one core for the whole unit of work, in ms. */
    public BigDecimal coreMillis(UnitOfWork unit) {
        return all().stream()
                .map(cost -> cost.coreMillis().multiply(BigDecimal.valueOf(unit.count(cost.operation()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Time connections are held for the whole unit of work, in ms. */
    public BigDecimal heldMillis(UnitOfWork unit) {
        return all().stream()
                .map(cost -> cost.heldMillis().multiply(BigDecimal.valueOf(unit.count(cost.operation()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the whole unit of work leaves in the database. */
    public BigDecimal storedBytes(UnitOfWork unit) {
        return all().stream()
                .map(cost -> BigDecimal.valueOf((long) cost.storedBytes() * unit.count(cost.operation())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
