package health.erp.examples.quickstart.features;

import static health.erp.records.patient.PatientPermission.REGISTER_PATIENT;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.notice.Channel;
import health.erp.core.notice.Clinical;
import health.erp.core.notice.Message;
import health.erp.core.notice.NoticeChannel;
import health.erp.core.notice.NoticeText;
import health.erp.core.notice.NoticeType;
import health.erp.core.notice.Receiver;
import health.erp.core.notice.SendOutcome;
import health.erp.records.Records;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcConnectionPool;

/** A patient is reminded of a visit, at the address the register knows. */
public final class RemindPatients {
    /** What the reminder says. */
    record Visit(String name, Instant at, @Clinical String department) {}

    /** The module of a host that sends it. */
    static final class Clinic implements ErpModule {
        // tag::type[]
        final NoticeType<Visit> reminder = NoticeType.of(
                "visit.reminder",
                Visit.class,
                NoticeText.mail("en", "Your visit", "Dear {name}, {department} expects you on {at}."),
                NoticeText.sms("en", "{name}, your visit is on {at}."));
        // end::type[]

        @Override
        public String name() {
            return "clinic";
        }

        @Override
        public List<NoticeType<?>> noticeTypes() {
            return List.of(reminder);
        }

        @Override
        public void open(Erp erp) {}
    }

    /** Prints a message in place of sending it. */
    static final class Printed implements NoticeChannel {
        private final PrintStream out;
        private final CountDownLatch printed = new CountDownLatch(1);

        Printed(PrintStream out) {
            this.out = out;
        }

        @Override
        public Channel channel() {
            return Channel.MAIL;
        }

        @Override
        public SendOutcome send(Message message) {
            out.println("To " + message.address() + ": " + message.subject() + ". " + message.body());
            printed.countDown();
            return new SendOutcome.Accepted(message.notice().toString());
        }
    }

    public static void main(String... args) throws InterruptedException {
        tell(System.out);
    }

    static void tell(PrintStream out) throws InterruptedException {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:notices;DB_CLOSE_DELAY=-1", "sa", "");
        var clinic = new Clinic();
        var post = new Printed(out);
        try (var erp = Erp.builder()
                .dataSource(dataSource)
                .zones(hospital -> ZoneId.of("Asia/Kolkata"))
                .noticeChannels(post)
                .modules(new Records(), clinic)
                .build()
                .start()) {
            var desk = new Caller(new HospitalId(erp.newId()), new StaffId(erp.newId()), Set.of(REGISTER_PATIENT));
            var ravi = Demographics.of(HumanName.official("Kumar", "Ravi"), AdministrativeGender.MALE, null)
                    .reachedAt(ContactPoint.email("ravi@example.org", null));
            var patient = erp.module(Records.class).patients().register(desk, new RegisterPatient(ravi, List.of()));

            // tag::tell[]
            var visit = new Visit("Ravi", Instant.parse("2026-03-05T04:30:00Z"), "Cardiology");
            erp.core().notices().tell(desk, clinic.reminder, Receiver.of(patient.id()), visit);
            // end::tell[]

            post.printed.await(30, TimeUnit.SECONDS);
        }
        dataSource.dispose();
    }

    private RemindPatients() {}
}
