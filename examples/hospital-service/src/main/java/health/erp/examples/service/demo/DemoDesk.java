package health.erp.examples.service.demo;

import health.erp.core.Caller;
import health.erp.records.Records;
import health.erp.records.patient.PatientView;
import health.erp.records.queue.CallNext;
import health.erp.records.queue.CallOutcome.Called;
import health.erp.records.queue.IssueToken;
import health.erp.records.queue.MoveToken;
import health.erp.records.queue.QueuePriority;
import health.erp.records.queue.QueueTokenStatus;
import health.erp.records.schedule.BlockTime;
import health.erp.records.schedule.ResourceView;
import health.erp.records.schedule.Span;
import health.erp.records.waiting.EnterWaitingList;
import health.erp.records.waiting.WaitingPriority;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** What the front desk of a demo hospital has before it: who waits for a time, who waits at the doors, who is to be moved. */
final class DemoDesk implements DemoStory {
    static final String NAME = "desk";
    private static final int AT_A_DOOR = 7;
    private static final List<WaitingPriority> WISHES = List.of(
            WaitingPriority.ROUTINE,
            WaitingPriority.URGENT,
            WaitingPriority.ROUTINE,
            WaitingPriority.ASAP,
            WaitingPriority.ROUTINE,
            WaitingPriority.ROUTINE);

    private final DemoPractice practice;
    private final Records records;
    private final List<PatientView> people;
    private final DemoClock clock;
    private final Instant now = Instant.now();
    private final Caller caller;

    DemoDesk(DemoPractice practice, Records records, List<PatientView> people, DemoClock clock) {
        this.practice = practice;
        this.records = records;
        this.people = people;
        this.clock = clock;
        this.caller = practice.office();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int last() {
        return 0;
    }

    @Override
    public void tell(int step) {
        var days = new DemoDay();
        wishes(days);
        var first = 60;
        for (var door : practice.calendars()) {
            atTheDoor(days, door, first);
            first += AT_A_DOOR;
        }
        days.at(now, this::goesOnLeave);
        days.happen(clock);
    }

    private void wishes(DemoDay days) {
        var today = LocalDate.ofInstant(now, practice.zone());
        var services = practice.services();
        for (int i = 0; i < WISHES.size(); i++) {
            var mornings = i % 2 == 0;
            var wish = new EnterWaitingList(
                    people.get(40 + i).id(),
                    services.get(i % 3).id(),
                    List.of(),
                    WISHES.get(i),
                    today,
                    today.plusDays(14L + i),
                    null,
                    mornings ? LocalTime.NOON : null);
            days.at(now.minus(Duration.ofHours(20L * (WISHES.size() - i))), () -> records.waitingList()
                    .enter(caller, wish));
        }
    }

    /** One has been seen, one is inside, one is called, and the others wait. */
    private void atTheDoor(DemoDay days, ResourceView door, int first) {
        var midnight = LocalDate.ofInstant(now, practice.zone())
                .atStartOfDay(practice.zone())
                .toInstant();
        var since = now.minus(Duration.ofMinutes(80));
        var began = since.isBefore(midnight) ? midnight : since;
        var step = Duration.between(began, now).dividedBy(AT_A_DOOR + 1L);
        for (int i = 0; i < AT_A_DOOR; i++) {
            var patient = people.get(first + i).id();
            var priority =
                    switch (i) {
                        case 4 -> QueuePriority.PREFERRED;
                        case 6 -> QueuePriority.URGENT;
                        default -> QueuePriority.ROUTINE;
                    };
            days.at(began.plus(step.multipliedBy(i)), () -> records.queues()
                    .issue(caller, new IssueToken(door.id(), patient, null, priority)));
        }
        var last = began.plus(step.multipliedBy(AT_A_DOOR - 2L));
        days.at(last, () -> call(door, QueueTokenStatus.SERVING, QueueTokenStatus.DONE));
        days.at(last.plusSeconds(1), () -> call(door, QueueTokenStatus.SERVING));
        days.at(last.plusSeconds(2), () -> call(door));
    }

    private void call(ResourceView door, QueueTokenStatus... then) {
        if (records.queues().callNext(caller, new CallNext(door.id())) instanceof Called called) {
            var token = called.token();
            for (var next : then) {
                token = records.queues().move(caller, new MoveToken(token.id(), token.version(), next));
            }
        }
    }

    /** A doctor is away one morning of next week: who is booked then is to get another time. */
    private void goesOnLeave() {
        var day = LocalDate.ofInstant(now, practice.zone()).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        var morning = new Span(
                day.atTime(9, 0).atZone(practice.zone()).toInstant(),
                day.atTime(13, 0).atZone(practice.zone()).toInstant());
        records.rebookings()
                .block(caller, BlockTime.leave(practice.calendars().get(0).id(), morning));
    }
}
