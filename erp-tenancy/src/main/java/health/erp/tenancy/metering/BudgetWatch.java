package health.erp.tenancy.metering;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.ErpException;
import health.erp.core.Page;
import health.erp.core.access.GrantId;
import health.erp.core.access.GrantView;
import health.erp.core.access.ListGrantsOfRole;
import health.erp.core.access.StandardRole;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.notice.Receiver;
import health.erp.core.value.Money;
import health.erp.tenancy.price.BudgetState;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks now and then how far hospitals came with their budgets: slows their batch work on this node, and tells
 * administrators, once a month for each state whoever looks. It stops nobody's work.
 */
final class BudgetWatch {
    private static final Duration TOLD_WITHIN = Duration.ofDays(7);

    private final Erp erp;
    private final HospitalId operator;
    private final MeterStore meters;
    private final Metering metering;
    private final BatchPace pace;

    BudgetWatch(Erp erp, HospitalId operator, MeterStore meters, Metering metering, BatchPace pace) {
        this.erp = erp;
        this.operator = operator;
        this.meters = meters;
        this.metering = metering;
        this.pace = pace;
    }

    void round() {
        runningMonths().forEach(this::look);
        untold().forEach(this::tell);
    }

    /** One, or two while the month ends. */
    private Set<YearMonth> runningMonths() {
        return Stream.of(ZoneOffset.MIN, ZoneOffset.MAX)
                .map(zone -> YearMonth.from(erp.now().atOffset(zone)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void look(YearMonth month) {
        var known = erp.transaction(Machine.of(operator), () -> meters.alarms(month));
        for (var budget : metering.budgets(Machine.of(operator), ShowBudgets.of(month))) {
            if (YearMonth.from(erp.now().atZone(erp.zone(budget.hospital()))).equals(month)) {
                pace.set(budget.hospital(), budget.batchSlowdown());
                note(budget, known.getOrDefault(budget.hospital(), Set.of()));
            }
        }
    }

    private void note(BudgetView budget, Set<BudgetState> known) {
        var reached = Arrays.stream(BudgetState.values())
                .filter(s -> s != BudgetState.WITHIN && s.compareTo(budget.state()) <= 0 && !known.contains(s))
                .toList();
        if (reached.isEmpty()) {
            return;
        }
        try {
            erp.transaction(Machine.of(operator), () -> {
                reached.forEach(state -> raise(budget, state));
                return true;
            });
        } catch (ConflictException e) {
            // another node has just noted it
        }
    }

    private void raise(BudgetView budget, BudgetState state) {
        var alarm = new BudgetAlarm(erp.newId(), budget, state, erp.now());
        if (state != budget.state()) {
            alarm.told(erp.now()); // the further one says it all
        }
        meters.add(alarm);
        erp.publish(alarm.reached());
    }

    private List<Untold> untold() {
        return erp.transaction(
                Machine.of(operator), () -> meters.untold(erp.now().minus(TOLD_WITHIN)).stream()
                        .map(Untold::of)
                        .toList());
    }

    /** In the hospital and at the operator, by notices that are there once; then it is noted that all have been told. */
    private void tell(Untold alarm) {
        try {
            var code = metering.budgets(
                            Machine.of(operator), ShowBudgets.of(YearMonth.parse(alarm.month()), alarm.hospital()))
                    .get(0)
                    .code();
            tellAdministrators(alarm.hospital(), alarm, code);
            tellAdministrators(operator, alarm, code);
            erp.transaction(Machine.of(operator), () -> {
                meters.alarm(alarm.id()).ifPresent(a -> a.told(erp.now()));
                return true;
            });
        } catch (ErpException e) {
            // told by the runtime; the next round tries again, and the others are told all the same
        }
    }

    private void tellAdministrators(HospitalId at, Untold alarm, String code) {
        var caller = Machine.of(at);
        var told = new BudgetTold(code, alarm.month(), alarm.state().percent(), alarm.cost(), alarm.budget());
        var key = "%s-%s-%s".formatted(alarm.month(), alarm.state(), alarm.hospital());
        erp.transaction(caller, () -> {
            administrators(caller).forEach(staff -> erp.core()
                    .notices()
                    .tellOnce(caller, BudgetTold.TYPE, Receiver.of(staff), told, null, key));
            return true;
        });
    }

    private Set<StaffId> administrators(Caller caller) {
        var all = new LinkedHashSet<StaffId>();
        var role = StandardRole.ADMINISTRATOR.name();
        @Nullable GrantId next = null;
        do {
            Page<GrantView, GrantId> page =
                    erp.core().access().grantsOfRole(caller, new ListGrantsOfRole(role, next, Page.MAX_SIZE));
            page.items().stream().filter(this::isInForce).map(GrantView::staff).forEach(all::add);
            next = page.next();
        } while (next != null);
        return all;
    }

    private boolean isInForce(GrantView grant) {
        return grant.revokedAt() == null
                && grant.ward() == null
                && grant.period().contains(erp.now());
    }

    /** An alarm outside its transaction. */
    private record Untold(UUID id, HospitalId hospital, String month, BudgetState state, Money cost, Money budget) {
        static Untold of(BudgetAlarm alarm) {
            return new Untold(
                    alarm.getId(),
                    alarm.getMetered(),
                    alarm.getMonth(),
                    alarm.getState(),
                    alarm.getCost(),
                    alarm.getBudget());
        }
    }
}
