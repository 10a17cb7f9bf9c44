package health.erp.records.appointment;

import static health.erp.records.appointment.AnAppointment.INDIA;
import static health.erp.records.appointment.AnAppointment.at;
import static health.erp.records.appointment.AnAppointment.between;
import static health.erp.records.appointment.AnAppointment.everyDay;
import static health.erp.records.appointment.AnAppointment.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.appointment.BookingOutcome.Booked;
import health.erp.records.schedule.BlockTime;
import health.erp.records.schedule.Calendar;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceTerms;
import health.erp.records.schedule.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class FreeSlotsTest {
    private final TestErp test;
    private final AnAppointment desk;
    private final FreeSlots freeSlots;
    private final PatientId lata;
    private final ServiceId visit;
    private final ResourceId doctor;

    FreeSlotsTest(TestErp test) {
        this.test = test;
        this.desk = new AnAppointment(test);
        this.freeSlots = desk.records.freeSlots();
        this.lata = desk.patient();
        this.visit = desk.service(ServiceTerms.of(60));
        this.doctor = desk.doctor();
    }

    @Test
    void offersWhatIsLeftOfADay() {
        desk.booked(wish(lata, visit, at("10:00"), doctor));
        desk.records.rebookings().block(desk.clerk, BlockTime.leave(doctor, between("12:30", "14:00")));
        desk.records.appointments().hold(desk.clerk, new HoldAppointment(wish(lata, visit, at("15:00"), doctor), 5));

        assertThat(starts(any(doctor))).containsExactly("09:00", "11:00", "14:00", "16:00");
        test.clock().advance(Duration.ofMinutes(5));
        assertThat(starts(any(doctor))).containsExactly("09:00", "11:00", "14:00", "15:00", "16:00"); // R-APT-8
    }

    @Test
    void offersInTheStepsOfTheHours() {
        var hours = everyDay("09:00", "11:00").availability().get(0).inStepsOf(15);
        var other = desk.doctor(Calendar.of(INDIA, hours));
        desk.booked(wish(lata, visit, at("09:30"), other));

        assertThat(starts(any(other))).isEmpty();
        var brief = desk.service(ServiceTerms.of(20));
        assertThat(starts(SearchFreeSlots.anyOf(brief, List.of(other), day(), 50)))
                .containsExactly("09:00", "10:30");
    }

    @Test
    void severalNeededAtOnceAreFreeAtOnce() {
        var room = desk.room(1);
        desk.booked(wish(lata, visit, at("09:00"), doctor));
        desk.booked(wish(desk.patient(), visit, at("10:00"), room));
        var other = desk.doctor(everyDay("09:00", "12:00"));

        assertThat(starts(SearchFreeSlots.allOf(visit, List.of(other, room, doctor), day(), 50)))
                .containsExactly("11:00");
        var either = new SearchFreeSlots(visit, List.of(doctor, other), List.of(room), null, day(), 50);
        assertThat(freeSlots.search(desk.clerk, either).slots())
                .filteredOn(slot -> slot.planned().start().isBefore(at("12:00")))
                .extracting(FreeSlot::resources)
                .containsExactlyInAnyOrder(List.of(other, room), List.of(other, room), List.of(doctor, room));
    }

    @Test
    void inOnePlaceOnlyWhatIsThere() {
        var here = new LocationId(test.erp().newId());
        var there = new LocationId(test.erp().newId());
        var morning = everyDay("09:00", "11:00").availability().get(0).at(here);
        var noon = everyDay("11:00", "13:00").availability().get(0).at(there);
        var travelling = desk.doctor(Calendar.of(INDIA, morning, noon));

        var found = new SearchFreeSlots(visit, List.of(travelling), List.of(), there, day(), 50);
        assertThat(starts(found)).containsExactly("11:00", "12:00");
        assertThat(freeSlots.search(desk.clerk, any(travelling)).slots())
                .extracting(FreeSlot::location)
                .containsExactly(here, here, there, there);
    }

    @Test
    void pagesGoOnWhereTheLastEnded() {
        var other = desk.doctor();
        var whole = freeSlots.search(desk.clerk, any(doctor, other)).slots();
        var paged = new ArrayList<FreeSlot>();
        var from = day();
        while (true) {
            var page = freeSlots.search(desk.clerk, SearchFreeSlots.anyOf(visit, List.of(doctor, other), from, 3));
            paged.addAll(page.slots());
            if (page.next() == null) {
                break;
            }
            from = new Span(page.next(), from.end());
        }

        assertThat(whole).hasSize(16);
        assertThat(paged).isEqualTo(whole);
        assertThat(freeSlots
                        .search(desk.clerk, SearchFreeSlots.anyOf(visit, List.of(doctor, other), day(), 1))
                        .slots())
                .hasSize(2); // of one start all
    }

    @Test
    void offersNothingTheTermsForbid() { // R-APT-12
        var limited = desk.service(ServiceTerms.of(60).bookable(24 * 60, 2).limited(null, 1));
        desk.booked(wish(lata, limited, at("2026-03-04T09:00"), desk.doctor()));

        var found =
                SearchFreeSlots.anyOf(limited, List.of(doctor), between("2026-03-02T00:00", "2026-03-09T00:00"), 50);

        assertThat(starts(found)).startsWith("10:00").endsWith("16:00").hasSize(7); // of Tuesday, from ten on
        assertThatThrownBy(() -> SearchFreeSlots.anyOf(visit, List.of(), day(), 50))
                .isInstanceOf(InvalidCommandException.class);
        assertThatThrownBy(() -> SearchFreeSlots.anyOf(
                        visit, List.of(doctor), between("2026-03-02T00:00", "2026-12-09T00:00"), 50))
                .isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void whateverIsOfferedCanBeBookedAndNothingElse() {
        var random = new Random(7);
        var buffered = desk.service(ServiceTerms.of(30).buffered(10, 5));
        for (var n = 0; n < 12; n++) {
            desk.book(
                    wish(desk.patient(), visit, at("09:00").plus(Duration.ofMinutes(5L * random.nextInt(96))), doctor));
        }
        var offered = SearchFreeSlots.anyOf(buffered, List.of(doctor), day(), 50);

        for (var start = at("08:00"); start.isBefore(at("18:00")); start = start.plus(Duration.ofMinutes(30))) {
            var slots = freeSlots.search(desk.clerk, offered).slots();
            var isOffered = slots.stream().map(s -> s.planned().start()).anyMatch(start::equals);
            var outcome = desk.book(wish(desk.patient(), buffered, start, doctor));
            assertThat(outcome instanceof Booked).as("%s: %s", start, outcome).isEqualTo(isOffered);
        }
    }

    private SearchFreeSlots any(ResourceId... resources) {
        return SearchFreeSlots.anyOf(visit, List.of(resources), day(), 50);
    }

    private static Span day() {
        return new Span(at("00:00"), at("2026-03-04T00:00"));
    }

    private List<String> starts(SearchFreeSlots query) {
        return freeSlots.search(desk.clerk, query).slots().stream()
                .map(slot -> slot.planned().start().atZone(INDIA).toLocalTime().toString())
                .toList();
    }
}
