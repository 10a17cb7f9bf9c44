package health.erp.records;

import static health.erp.records.appointment.AnAppointment.INDIA;
import static health.erp.records.appointment.AnAppointment.at;
import static health.erp.records.appointment.AnAppointment.between;
import static health.erp.records.appointment.AnAppointment.booked;
import static health.erp.records.appointment.AppointmentStatus.CANCELLED;
import static health.erp.records.appointment.AppointmentStatus.FULFILLED;
import static health.erp.records.appointment.AppointmentStatus.NOSHOW;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.BackgroundWork;
import health.erp.core.Erp;
import health.erp.core.id.PatientId;
import health.erp.core.job.Driving;
import health.erp.core.notice.Channel;
import health.erp.core.notice.MemoryNoticeChannel;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.allergy.Allergen;
import health.erp.records.allergy.AllergyCategory;
import health.erp.records.allergy.Criticality;
import health.erp.records.allergy.RecordAllergy;
import health.erp.records.appointment.AppointmentView;
import health.erp.records.appointment.BookAppointment;
import health.erp.records.appointment.BookOccurrence;
import health.erp.records.appointment.BookSeries;
import health.erp.records.appointment.BookingOutcome.Conflicting;
import health.erp.records.appointment.BookingOutcome.OutsideAvailability;
import health.erp.records.appointment.CancelAppointment;
import health.erp.records.appointment.CancelReason;
import health.erp.records.appointment.Completeness;
import health.erp.records.appointment.ListRebookings;
import health.erp.records.appointment.MissAppointment;
import health.erp.records.appointment.RescheduleAppointment;
import health.erp.records.appointment.SeriesOutcome.Agreed;
import health.erp.records.appointment.SweepAppointments;
import health.erp.records.appointment.Swept;
import health.erp.records.drug.Severity;
import health.erp.records.note.DraftNote;
import health.erp.records.note.NoteSection;
import health.erp.records.note.NoteType;
import health.erp.records.note.SignNote;
import health.erp.records.observation.RecordVitals;
import health.erp.records.observation.VitalSign;
import health.erp.records.prescription.Signing;
import health.erp.records.queue.CallNext;
import health.erp.records.queue.CallOutcome.Called;
import health.erp.records.queue.IssueToken;
import health.erp.records.queue.MoveToken;
import health.erp.records.queue.QueueTokenStatus;
import health.erp.records.schedule.BlockTime;
import health.erp.records.teleconsultation.ArrangeTeleconsultation;
import health.erp.records.teleconsultation.EndTeleconsultation;
import health.erp.records.teleconsultation.Initiator;
import health.erp.records.teleconsultation.InviteParticipant;
import health.erp.records.teleconsultation.JoinOutcome;
import health.erp.records.teleconsultation.JoinOutcome.Admitted;
import health.erp.records.teleconsultation.JoinTeleconsultation;
import health.erp.records.teleconsultation.JoinToken;
import health.erp.records.teleconsultation.ParticipantKind;
import health.erp.records.teleconsultation.StartTeleconsultation;
import health.erp.records.teleconsultation.TeleconsultationMode;
import health.erp.records.teleconsultation.TeleconsultationView;
import health.erp.records.waiting.AnswerOffer;
import health.erp.records.waiting.EnterWaitingList;
import health.erp.records.waiting.FindWaitingEntry;
import health.erp.records.waiting.OfferTime;
import health.erp.records.waiting.WaitingEntryView;
import health.erp.records.waiting.WaitingStatus;
import health.erp.records.waiting.WhomItSuits;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A Tuesday in an outpatient clinic, and the Monday before on the telephone. */
@OnEachDatabase(Records.class)
class ClinicScenarioTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

    private final TestErp test;
    private final Records background = new Records();
    private final MemoryNoticeChannel sms = new MemoryNoticeChannel(Channel.SMS);
    private final Erp worker;
    private final Driving jobs;
    private final AClinic clinic;
    private final Records records;

    ClinicScenarioTest(TestErp test) {
        this.test = test;
        this.worker = Erp.builder()
                .dataSource(test.database().application())
                .background(test.database().background())
                .keys(test.vault())
                .clock(test.clock())
                .zones(hospital -> INDIA)
                .noticeChannels(sms)
                .modules(background)
                .build();
        this.jobs = new Driving(
                test,
                worker,
                List.of(background),
                List.of(worker.core().notices().jobType()));
        this.clinic = new AClinic(test);
        this.records = clinic.records;
    }

    @AfterEach
    void close() {
        worker.close();
        test.database().asSuperuser("delete from erp_job");
    }

    @Test
    void aDayInTheClinic() {
        var ravi = clinic.ravi();
        var lata = clinic.desk.patient();
        var mala = clinic.desk.patient();
        var asha = clinic.desk.patient();
        var nila = clinic.desk.patient();

        // Monday, on the telephone
        var ravis = clinic.book(ravi, clinic.drRao, "09:00");
        var latas = clinic.book(lata, clinic.drRao, "09:30");
        var malas = clinic.book(mala, clinic.drRao, "10:00");
        var ashas = clinic.book(asha, clinic.drRao, "11:00");
        var nilas = clinic.book(nila, clinic.drMehta, "12:00");
        assertThat(clinic.desk.book(BookAppointment.of(mala, clinic.visit, at("09:15"), clinic.drRao)))
                .isInstanceOf(Conflicting.class);
        var uma = waits(clinic.desk.patient());
        var video = byVideo(nilas);
        BackgroundWork.deliver(test.erp());

        clock("07:00"); // two hours before
        jobs.untilIdle();
        assertThat(sms.sent()).singleElement().satisfies(message -> {
            assertThat(message.address()).isEqualTo("+919845012345");
            assertThat(message.body()).contains("9:00", "appointment " + ravis.number());
        });

        clock("08:50");
        clinic.arrive(ravis);
        clock("09:00");
        seeRavi(ravis);

        clock("09:35"); // Lata is not there; somebody else is, whom nobody expected
        var walkIn = records.queues().issue(clinic.clerk, IssueToken.walkIn(clinic.drRao, clinic.desk.patient()));
        assertThat(walkIn.token().number()).isEqualTo(1);
        seeNextInTheQueue();

        clock("09:50");
        records.attendance().miss(clinic.clerk, new MissAppointment(latas.id(), 0));
        records.appointments().cancel(clinic.clerk, new CancelAppointment(malas.id(), 0, CancelReason.PATIENT));
        var umas = fill(malas, uma);

        clock("10:00");
        clinic.arrive(umas); // and is seen, but nobody notes the end
        clock("10:40");
        fallIll(ashas);
        clock("11:00");
        var moved = ofMehta(asha);
        clinic.arrive(moved);
        var encounter = clinic.begin(asha, clinic.mehta);
        clinic.finish(encounter);
        clinic.complete(moved, encounter.id());

        meet(video, nilas);
        clock("15:00");
        planTherapy(asha);

        test.clock().set(at("2026-03-04T06:00")); // by night
        assertThat(records.appointmentSweeps().sweep(clinic.clerk, new SweepAppointments(100)))
                .isEqualTo(new Swept(0, 1, 0));
        assertThat(clinic.tuesdayOf(clinic.drRao))
                .extracting(AppointmentView::status)
                .containsExactly(FULFILLED, NOSHOW, FULFILLED); // Ravi, Lata, Uma
        assertThat(clinic.tuesdayOf(clinic.drMehta))
                .extracting(AppointmentView::status)
                .containsExactly(FULFILLED, FULFILLED); // Asha, Nila
        assertThat(clinic.found(ashas).status()).isEqualTo(CANCELLED);
        assertThat(told("appointment.completed")).isEqualTo(4);
        assertThat(told("appointment.missed")).isEqualTo(1);
        assertThat(told("appointment.reminder")).isEqualTo(7); // each who was booked, two a day before too
        assertThat(told("medication.prescribed")).isEqualTo(1);
    }

    /** Any doctor, any time on Tuesday. */
    private WaitingEntryView waits(PatientId patient) {
        return records.waitingList()
                .enter(clinic.clerk, EnterWaitingList.anyTime(patient, clinic.visit, TUESDAY, TUESDAY));
    }

    private TeleconsultationView byVideo(AppointmentView booked) {
        return records.teleconsultations()
                .arrange(
                        clinic.clerk,
                        new ArrangeTeleconsultation(
                                booked.id(),
                                clinic.mehta,
                                "KMC 54321",
                                TeleconsultationMode.VIDEO,
                                Initiator.PATIENT,
                                true));
    }

    /** Feverish; the tablet that comes to mind first is one Ravi is allergic to. */
    private void seeRavi(AppointmentView ravis) {
        var ravi = ravis.patient();
        var encounter = clinic.begin(ravi, clinic.rao);
        records.allergies()
                .record(
                        clinic.clerk,
                        RecordAllergy.told(
                                ravi,
                                Allergen.atc("J01CA04", "Amoxicillin"),
                                AllergyCategory.MEDICATION,
                                Criticality.HIGH));
        var vitals = RecordVitals.of(ravi, encounter.id())
                .with(VitalSign.BODY_TEMPERATURE, "38.9")
                .pressure(118, 76);
        records.vitals().record(clinic.clerk, vitals);
        var note = records.notes()
                .draft(
                        clinic.clerk,
                        DraftNote.of(
                                ravi, NoteType.OTHER, "Visit", new NoteSection("Seen", "Sore throat for two days")));
        records.notes().sign(clinic.clerk, new SignNote(note.id(), note.version()));

        var alert = clinic.prescribe(ravi, encounter.id(), "J01CA04", "Amoxicillin");
        assertThat(((Signing.Held) alert).issues())
                .anySatisfy(issue -> assertThat(issue.severity()).isEqualTo(Severity.CONTRAINDICATED));
        assertThat(clinic.prescribe(ravi, encounter.id(), "N02BE01", "Paracetamol"))
                .isInstanceOf(Signing.Signed.class);

        clinic.finish(encounter);
        clinic.complete(ravis, encounter.id());
    }

    private void seeNextInTheQueue() {
        var called = records.queues().callNext(clinic.clerk, new CallNext(clinic.drRao));
        var token = ((Called) called).token();
        var inside = records.queues()
                .move(clinic.clerk, new MoveToken(token.id(), token.version(), QueueTokenStatus.SERVING));
        var encounter = clinic.begin(token.patient(), clinic.rao);
        clinic.finish(encounter);
        records.queues().move(clinic.clerk, new MoveToken(inside.id(), inside.version(), QueueTokenStatus.DONE));
    }

    /** The time that was given back goes to who waits for one. */
    private AppointmentView fill(AppointmentView freed, WaitingEntryView waiting) {
        var list = records.waitingList();
        assertThat(list.suited(clinic.clerk, new WhomItSuits(clinic.visit, clinic.drRao, freed.planned(), 5)))
                .containsExactly(waiting);
        var offer = new OfferTime(
                waiting.id(),
                waiting.version(),
                List.of(clinic.drRao),
                freed.planned().start(),
                10);
        booked(list.offer(clinic.desk.anew(), offer));
        var offered = list.find(clinic.clerk, new FindWaitingEntry(waiting.id()));
        var answered = list.answer(clinic.clerk, new AnswerOffer(offered.id(), offered.version(), true));
        assertThat(answered.status()).isEqualTo(WaitingStatus.BOOKED);
        return clinic.tuesdayOf(clinic.drRao).stream()
                .filter(a -> a.id().equals(answered.appointment()))
                .findFirst()
                .orElseThrow();
    }

    /** Dr Rao goes home; whoever was to come is on the work list until there is another time, here with Dr Mehta. */
    private void fallIll(AppointmentView ashas) {
        var rest = between("10:40", "17:00");
        var blocked = records.rebookings().block(clinic.clerk, BlockTime.leave(clinic.drRao, rest));
        assertThat(blocked.affected()).containsExactly(ashas.id());
        var waiting = records.rebookings()
                .list(clinic.clerk, new ListRebookings(null, 10))
                .items();
        for (var appointment : waiting) {
            booked(records.appointments()
                    .reschedule(
                            clinic.clerk,
                            new RescheduleAppointment(
                                    appointment.id(),
                                    appointment.version(),
                                    appointment.planned().start(),
                                    null,
                                    List.of(clinic.drMehta),
                                    null)));
        }
        assertThat(records.rebookings()
                        .list(clinic.clerk, new ListRebookings(null, 10))
                        .items())
                .isEmpty();
    }

    private AppointmentView ofMehta(PatientId patient) {
        return clinic.tuesdayOf(clinic.drMehta).stream()
                .filter(a -> a.patient().equals(patient))
                .findFirst()
                .orElseThrow();
    }

    /** Each comes in with a token of their own, and to the same room. */
    private void meet(TeleconsultationView video, AppointmentView nilas) {
        var patient = token(video, ParticipantKind.PATIENT);
        var doctor = token(video, ParticipantKind.PRACTITIONER);
        clock("11:30");
        assertThat(join(patient)).isEqualTo(new JoinOutcome.TooEarly(at("11:45")));
        clock("12:00");
        assertThat(((Admitted) join(patient)).room()).isEqualTo(((Admitted) join(doctor)).room());

        var consultations = records.teleconsultations();
        var begun = consultations.start(clinic.clerk, new StartTeleconsultation(video.id(), video.version()));
        clinic.arrive(nilas);
        clock("12:20");
        var ended = consultations.end(clinic.clerk, new EndTeleconsultation(begun.id(), begun.version()));
        clinic.complete(nilas, Objects.requireNonNull(ended.encounter()));
        assertThat(join(patient)).isEqualTo(new JoinOutcome.Over());
    }

    private JoinToken token(TeleconsultationView video, ParticipantKind kind) {
        return records.teleconsultations()
                .invite(clinic.clerk, new InviteParticipant(video.id(), kind))
                .token();
    }

    private JoinOutcome join(JoinToken token) {
        return records.teleconsultations().join(clinic.clerk, new JoinTeleconsultation(token));
    }

    /** Ten times, on Tuesdays and Fridays; on one of them nobody works, so that one is a day later. R-APT-11 */
    private void planTherapy(PatientId asha) {
        var holiday = between("2026-03-10T00:00", "2026-03-11T00:00");
        records.schedules().block(clinic.clerk, BlockTime.holiday(holiday));
        var wish = new BookSeries(
                asha,
                clinic.therapy,
                List.of(clinic.therapist),
                at("2026-03-06T16:00"),
                "FREQ=WEEKLY;BYDAY=TU,FR;COUNT=10",
                INDIA,
                null,
                null,
                null,
                Completeness.WHAT_CAN_BE);

        var agreed = (Agreed) records.recurringAppointments().book(clinic.desk.anew(), wish);
        assertThat(agreed.appointments()).hasSize(9);
        var refused = agreed.refused().get(0);
        assertThat(refused.why()).isInstanceOf(OutsideAvailability.class);
        var dayAfter =
                new BookOccurrence(agreed.series().id(), refused.recurrence(), at("2026-03-11T16:00"), List.of(), null);
        assertThat(booked(records.recurringAppointments().bookMissing(clinic.clerk, dayAfter))
                        .recurrence())
                .isEqualTo(refused.recurrence());
    }

    private void clock(String time) {
        test.clock().set(at(time));
    }

    private long told(String event) {
        return test.events(clinic.clerk.hospital()).stream()
                .filter(event::equals)
                .count();
    }
}
