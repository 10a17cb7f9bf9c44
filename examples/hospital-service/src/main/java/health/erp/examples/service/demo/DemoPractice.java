package health.erp.examples.service.demo;

import health.erp.core.Caller;
import health.erp.core.access.StandardRole;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.value.DatePeriod;
import health.erp.examples.service.access.Colleague;
import health.erp.records.Records;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierUse;
import health.erp.records.patient.FindByIdentifier;
import health.erp.records.patient.PatientView;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import health.erp.records.person.NameUse;
import health.erp.records.schedule.Availability;
import health.erp.records.schedule.Calendar;
import health.erp.records.schedule.DefineResource;
import health.erp.records.schedule.DefineServiceOffer;
import health.erp.records.schedule.ListResources;
import health.erp.records.schedule.ListServices;
import health.erp.records.schedule.ResourceKind;
import health.erp.records.schedule.ResourceView;
import health.erp.records.schedule.ServiceTerms;
import health.erp.records.schedule.ServiceView;
import health.erp.records.schedule.WeeklyWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A demo hospital at work: its doctors' calendars, its services, and who comes. */
final class DemoPractice {
    private static final int TWICE = 6;

    private final DemoHospital home;
    private final Records records;
    private final List<Colleague> staff;
    private final Caller office;

    DemoPractice(DemoHospital home, Records records, List<Colleague> staff) {
        this.home = home;
        this.records = records;
        this.staff = staff;
        this.office = caller(doctors().get(0).staff());
    }

    DemoHospital home() {
        return home;
    }

    /** Whoever keeps things in order. */
    Caller office() {
        return office;
    }

    ZoneId zone() {
        return home.hospital().zone();
    }

    List<Doctor> doctors() {
        return having(StandardRole.DOCTOR)
                .map(c -> new Doctor(c.id(), c.name()))
                .toList();
    }

    /** Somebody of that role. */
    StaffId one(StandardRole role) {
        return having(role).findFirst().orElseThrow().id();
    }

    /** Somebody of that role; where nobody has it, whoever keeps things in order. */
    StaffId oneOrTheOffice(StandardRole role) {
        return having(role).findFirst().map(Colleague::id).orElse(office.staff());
    }

    private Stream<Colleague> having(StandardRole role) {
        return staff.stream().filter(c -> c.roles().contains(role));
    }

    Caller caller(StaffId staff) {
        HospitalId hospital = home.hospital().id();
        return new Caller(hospital, staff, records.permissions());
    }

    /** Services, the doctors' hours, and a few people who are registered a second time. */
    void begin(LocalDate since) {
        Stream.of(
                        new DefineServiceOffer("Consultation", ServiceTerms.of(15)),
                        new DefineServiceOffer("Follow-up", ServiceTerms.of(10)),
                        new DefineServiceOffer(
                                "Health check", ServiceTerms.of(30).limited(1, 8)))
                .forEach(service -> records.schedules().offer(office, service));
        for (var doctor : doctors()) {
            var hours =
                    Availability.weekly(DatePeriod.startingAt(since), windows()).inStepsOf(15);
            records.schedules()
                    .define(
                            office,
                            DefineResource.practitioner(
                                    doctor.staff,
                                    doctor.name,
                                    Calendar.of(home.hospital().zone(), hours)));
        }
    }

    /** Somebody who sees patients. */
    record Doctor(StaffId staff, String name) {}

    private static List<WeeklyWindow> windows() {
        var windows = new ArrayList<WeeklyWindow>();
        for (var day : DayOfWeek.values()) {
            if (day != DayOfWeek.SUNDAY) {
                windows.add(new WeeklyWindow(day, LocalTime.of(9, 0), LocalTime.of(13, 0)));
            }
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                windows.add(new WeeklyWindow(day, LocalTime.of(15, 0), LocalTime.of(17, 30)));
            }
        }
        return windows;
    }

    /** Registered again by somebody who did not find them: another spelling, the same telephone. */
    void registerTwice(List<PatientView> people) {
        people.stream()
                .filter(p -> !p.telecoms().isEmpty() && p.birthDate() != null)
                .limit(TWICE)
                .forEach(this::again);
    }

    private void again(PatientView p) {
        var name = p.names().get(0);
        var given = name.given().isEmpty() ? "" : name.given().get(0);
        var other = new HumanName(
                NameUse.OFFICIAL, name.family(), List.of(given.substring(0, 1) + "."), null, null, null, null);
        List<ContactPoint> telephone = List.of(p.telecoms().get(0));
        var person =
                new Demographics(List.of(other), p.gender(), p.birthDate(), telephone, p.addresses(), p.deceased());
        records.patients().register(office, new RegisterPatient(person, List.of()));
    }

    List<ServiceView> services() {
        return records.schedules()
                .list(office, new ListServices(false, null, 100))
                .items();
    }

    List<ResourceView> calendars() {
        return records.schedules()
                .list(office, new ListResources(ResourceKind.PRACTITIONER, false, null, 100))
                .items();
    }

    /** Who did not come before the service opened, up to so many in all; who is there already is not taken twice. */
    void bringMore(DemoClock clock, int all) {
        var since = LocalDate.now(zone()).minusDays(Demo.BEFORE_THE_YEAR);
        var more = new DemoPeople(home, since).more(all);
        clock.at(since.atTime(10, 0).atZone(zone()).toInstant(), () -> records.intake()
                .bring(office, Demo.SOURCE, more, line -> {}));
    }

    /** Whom the demo brought to its clinics, in the order it did. */
    List<PatientView> people() {
        return upTo(DemoPeople.REGULARS);
    }

    /** And those only the wards know. */
    List<PatientView> everybody() {
        return upTo(DemoPeople.ALL);
    }

    private List<PatientView> upTo(int lines) {
        return IntStream.rangeClosed(1, lines)
                .mapToObj(line ->
                        new Identifier(Demo.SOURCE, "%s-%d".formatted(home.code(), line), IdentifierUse.SECONDARY))
                .flatMap(key -> records.patients().findByIdentifier(office, new FindByIdentifier(key)).stream())
                .filter(p -> p.active() && !p.deceased().yes())
                .toList();
    }
}
