package health.erp.records.schedule;

import static health.erp.records.appointment.AnAppointment.between;
import static health.erp.records.appointment.AnAppointment.everyDay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.id.LocationId;
import health.erp.core.id.StaffId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.value.DatePeriod;
import health.erp.records.Records;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class SchedulesTest {
    private static final UUID FIRST = new UUID(0, 0);

    private final TestErp test;
    private final Schedules schedules;
    private final Caller manager;
    private final StaffId rao;

    SchedulesTest(TestErp test) {
        this.test = test;
        this.schedules = test.erp().module(Records.class).schedules();
        this.manager = test.aCaller(test.aHospital());
        this.rao = new StaffId(test.erp().newId());
    }

    @Test
    void aServiceIsRevisedAndRetired() {
        var service = schedules.offer(manager, new DefineServiceOffer("Scan", ServiceTerms.of(20)));

        var revised = schedules.revise(
                manager,
                new ReviseServiceOffer(
                        service.id(), 0, "Ultrasound", ServiceTerms.of(30).buffered(5, 5)));

        assertThat(schedules.find(manager, new FindServiceOffer(service.id()))).isEqualTo(revised);
        assertThat(revised.terms().minutesAfter()).isEqualTo(5);
        var retired = schedules.retire(manager, new RetireServiceOffer(service.id(), 1));
        assertThat(retired.active()).isFalse();
        assertThat(schedules.list(manager, new ListServices(false, null, 10)).items())
                .isEmpty();
        assertThat(schedules.list(manager, new ListServices(true, null, 10)).items())
                .containsExactly(retired);
        assertThatThrownBy(() -> schedules.retire(manager, new RetireServiceOffer(service.id(), 2)))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void aCalendarIsKeptAsItWasSaid() {
        var here = new LocationId(test.erp().newId());
        var tuesdays = new RecurringWindow(LocalDateTime.of(2026, 1, 13, 14, 0), "FREQ=MONTHLY;BYDAY=2TU", 90);
        var calendar = new Calendar(
                ZoneId.of("Europe/Berlin"),
                GapPolicy.SKIP,
                List.of(
                        everyDay("09:00", "12:00")
                                .availability()
                                .get(0)
                                .at(here)
                                .inStepsOf(15),
                        Availability.recurring(
                                new DatePeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)),
                                List.of(tuesdays))));

        var resource = schedules.define(manager, DefineResource.practitioner(rao, "Dr Rao", calendar));

        var found = schedules.find(manager, new FindResource(resource.id()));
        assertThat(found).isEqualTo(resource);
        assertThat(found.calendar()).isEqualTo(calendar);
        assertThat(schedules.ofStaff(manager, new FindCalendarOf(rao))).contains(found);
        assertThat(schedules
                        .list(manager, new ListResources(ResourceKind.ROOM, false, null, 9))
                        .items())
                .isEmpty();
        assertThat(schedules
                        .list(manager, new ListResources(null, false, null, 9))
                        .items())
                .containsExactly(found);
    }

    @Test
    void aMemberOfStaffHasOneCalendar() {
        var define = DefineResource.practitioner(rao, "Dr Rao", everyDay("09:00", "12:00"));
        schedules.define(manager, define);

        assertThatThrownBy(() -> schedules.define(manager, define))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("records.resource.staffTaken"));
        assertThatThrownBy(
                        () -> new DefineResource(ResourceKind.ROOM, "Room", rao, null, 1, everyDay("09:00", "12:00")))
                .isInstanceOf(InvalidCommandException.class);
        assertThat(schedules.define(test.aCaller(test.aHospital()), define).staff())
                .isEqualTo(rao);
    }

    @Test
    void aBlockIsEnteredOnceAndLifted() {
        var room = schedules.define(manager, DefineResource.room("Room", 1, everyDay("09:00", "12:00")));
        var repair = new BlockTime(room.id(), BlockKind.MAINTENANCE, between("09:00", "10:00"), "order-7");

        var block = schedules.block(manager, repair);

        assertThat(schedules.block(manager, repair)).isEqualTo(block);
        assertThat(blocks(room)).containsExactly(block);
        assertThat(schedules.lift(manager, new LiftBlock(block.id(), 0)).inForce())
                .isFalse();
        assertThat(blocks(room)).isEmpty();
        assertThat(schedules.block(manager, repair).id()).isNotEqualTo(block.id());
        assertThatThrownBy(() -> schedules.lift(manager, new LiftBlock(block.id(), 1)))
                .isInstanceOf(RuleException.class);
        assertThat(test.events(manager.hospital()))
                .containsExactly("schedule.blocked", "schedule.unblocked", "schedule.blocked");
    }

    @Test
    void aHolidayIsEverybodys() {
        var room = schedules.define(manager, DefineResource.room("Room", 1, everyDay("09:00", "12:00")));
        var holiday = schedules.block(manager, BlockTime.holiday(between("00:00", "23:00")));

        assertThat(blocks(room)).containsExactly(holiday);
        assertThatThrownBy(() -> schedules.block(
                        manager, BlockTime.leave(new ResourceId(test.erp().newId()), between("09:00", "10:00"))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aChangedCalendarTellsSo() {
        var room = schedules.define(manager, DefineResource.room("Room", 1, everyDay("09:00", "12:00")));

        schedules.revise(manager, new ReviseResource(room.id(), 0, "Room 2", 4, everyDay("09:00", "11:00")));
        schedules.retire(manager, new RetireResource(room.id(), 1));

        assertThat(test.events(manager.hospital())).containsExactly("schedule.changed", "schedule.changed");
        assertThatThrownBy(() -> schedules.revise(
                        manager, new ReviseResource(room.id(), 2, "Room 2", 4, everyDay("09:00", "11:00"))))
                .isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> schedules.revise(
                        manager, new ReviseResource(room.id(), 0, "Room 2", 4, everyDay("09:00", "11:00"))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void keepsHospitalsApart() {
        var resource =
                schedules.define(manager, DefineResource.practitioner(rao, "Dr Rao", everyDay("09:00", "12:00")));
        schedules.offer(manager, new DefineServiceOffer("Scan", ServiceTerms.of(20)));
        schedules.block(manager, new BlockTime(resource.id(), BlockKind.LEAVE, between("09:00", "10:00"), "leave-1"));
        var elsewhere = test.aCaller(test.aHospital());

        assertThat(test.erp().transaction(manager, () -> rowsMet(resource)))
                .containsOnlyKeys(queries())
                .allSatisfy((query, rows) -> assertThat(rows).as(query).isPositive());
        assertThat(test.erp().transaction(elsewhere, () -> rowsMet(resource)))
                .containsOnlyKeys(queries())
                .allSatisfy((query, rows) -> assertThat(rows).as(query).isZero());
        assertThatThrownBy(() -> schedules.find(elsewhere, new FindResource(resource.id())))
                .isInstanceOf(NotFoundException.class);
    }

    private Map<String, Integer> rowsMet(ResourceView resource) {
        var em = test.erp().session();
        var met = new TreeMap<String, Integer>();
        met.put("services", ScheduleQueries_.services(em, true, FIRST, 9).size());
        met.put(
                "resources",
                ScheduleQueries_.resources(em, List.of(ResourceKind.values()), true, FIRST, 9)
                        .size());
        met.put("all", ScheduleQueries_.all(em).size());
        met.put("ofStaff", ScheduleQueries_.ofStaff(em, rao.value()).size());
        met.put(
                "blocks",
                ScheduleQueries_.blocks(
                                em, resource.id(), Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z"), FIRST, 9)
                        .size());
        met.put("entered", ScheduleQueries_.entered(em, "leave-1").size());
        return met;
    }

    private static String[] queries() {
        return Arrays.stream(ScheduleQueries.class.getDeclaredMethods())
                .map(Method::getName)
                .toArray(String[]::new);
    }

    private List<BlockView> blocks(ResourceView resource) {
        return schedules
                .list(manager, new ListBlocks(resource.id(), between("00:00", "23:00"), null, 9))
                .items();
    }
}
