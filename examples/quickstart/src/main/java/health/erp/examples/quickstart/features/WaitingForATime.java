package health.erp.examples.quickstart.features;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.notice.Channel;
import health.erp.core.notice.Message;
import health.erp.core.notice.NoticeChannel;
import health.erp.core.notice.SendOutcome;
import health.erp.core.value.DatePeriod;
import health.erp.records.Records;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.ContactUse;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import health.erp.records.queue.CallNext;
import health.erp.records.queue.CallOutcome.Called;
import health.erp.records.queue.IssueToken;
import health.erp.records.schedule.Availability;
import health.erp.records.schedule.Calendar;
import health.erp.records.schedule.DefineResource;
import health.erp.records.schedule.DefineServiceOffer;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceTerms;
import health.erp.records.schedule.Span;
import health.erp.records.schedule.WeeklyWindow;
import health.erp.records.waiting.AnswerOffer;
import health.erp.records.waiting.EnterWaitingList;
import health.erp.records.waiting.FindWaitingEntry;
import health.erp.records.waiting.OfferTime;
import health.erp.records.waiting.WhomItSuits;
import java.io.PrintStream;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;

/** Somebody waits at a door, somebody else for a time: it is offered, taken, and remembered by a message. */
public final class WaitingForATime {
    /** Prints a message in place of sending it. */
    static final class Printed implements NoticeChannel {
        private final PrintStream out;
        private final CountDownLatch printed = new CountDownLatch(1);

        Printed(PrintStream out) {
            this.out = out;
        }

        @Override
        public Channel channel() {
            return Channel.SMS;
        }

        @Override
        public SendOutcome send(Message message) {
            out.println("To " + message.address() + ": " + message.body());
            printed.countDown();
            return new SendOutcome.Accepted(message.notice().toString());
        }
    }

    private final Records records;
    private final Caller clerk;
    private final ResourceId doctor;

    private WaitingForATime(Erp erp) {
        this.records = erp.module(Records.class);
        this.clerk = new Caller(new HospitalId(erp.newId()), new StaffId(erp.newId()), records.permissions());
        var always = Stream.of(DayOfWeek.values())
                .map(day -> new WeeklyWindow(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                .toList();
        var hours = Availability.weekly(DatePeriod.startingAt(LocalDate.of(2020, 1, 1)), always);
        this.doctor = records.schedules()
                .define(
                        clerk,
                        DefineResource.practitioner(
                                new StaffId(erp.newId()), "Dr Rao", Calendar.of(ZoneOffset.UTC, hours)))
                .id();
    }

    public static void main(String... args) throws InterruptedException {
        tell(System.out);
    }

    static void tell(PrintStream out) throws InterruptedException {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:waiting;DB_CLOSE_DELAY=-1", "sa", "");
        var sms = new Printed(out);
        try (var erp = Erp.builder()
                .dataSource(dataSource)
                .clock(Clock.offset(Clock.systemUTC(), Duration.ofDays(-1))) // so that the reminder is due at once
                .noticeChannels(sms)
                .modules(new Records())
                .build()
                .start()) {
            var here = new WaitingForATime(erp);
            here.queue(out);
            here.fill(erp, out);
            sms.printed.await(30, TimeUnit.SECONDS);
        }
        dataSource.dispose();
    }

    private void queue(PrintStream out) {
        // tag::queue[]
        var queued = records.queues().issue(clerk, IssueToken.walkIn(doctor, patient("Ravi")));
        out.println("Number %d, %d before".formatted(queued.token().number(), queued.ahead()));
        if (records.queues().callNext(clerk, new CallNext(doctor)) instanceof Called called) {
            out.println("Number %d, please".formatted(called.token().number()));
        }
        // end::queue[]
    }

    private void fill(Erp erp, PrintStream out) {
        var visit = records.schedules()
                .offer(clerk, new DefineServiceOffer("Visit", ServiceTerms.of(20)))
                .id();
        var free = Span.of(erp.now().plus(Duration.ofHours(3)), Duration.ofMinutes(20));
        var today = LocalDate.ofInstant(erp.now(), ZoneOffset.UTC);
        // tag::waiting[]
        var list = records.waitingList();
        list.enter(clerk, EnterWaitingList.anyTime(patient("Lata"), visit, today, today.plusDays(7)));

        var next = list.suited(clerk, new WhomItSuits(visit, doctor, free, 1)).get(0);
        list.offer(
                clerk.withKey("offer-1"), new OfferTime(next.id(), next.version(), List.of(doctor), free.start(), 30));
        var offered = list.find(clerk, new FindWaitingEntry(next.id()));
        var answered = list.answer(clerk, new AnswerOffer(offered.id(), offered.version(), true));
        // end::waiting[]
        out.println("The one who waited is " + answered.status());
    }

    private PatientId patient(String given) {
        var person = Demographics.of(HumanName.official("Kumar", given), AdministrativeGender.UNKNOWN, null)
                .reachedAt(ContactPoint.phone("98450 12345", "IN", ContactUse.MOBILE));
        return records.patients()
                .register(clerk, new RegisterPatient(person, List.of()))
                .id();
    }
}
