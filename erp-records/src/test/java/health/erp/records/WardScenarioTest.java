package health.erp.records;

import static health.erp.records.location.BedStatus.HOUSEKEEPING;
import static health.erp.records.location.BedStatus.OCCUPIED;
import static health.erp.records.location.BedStatus.UNOCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.admission.AdmissionView;
import health.erp.records.admission.AdmitPatient;
import health.erp.records.admission.AlreadyAdmitted;
import health.erp.records.admission.BedRefusal;
import health.erp.records.admission.CancelDischarge;
import health.erp.records.admission.CancelTransfer;
import health.erp.records.admission.CensusAt;
import health.erp.records.admission.DischargePatient;
import health.erp.records.admission.EndLeave;
import health.erp.records.admission.ExpectPatient;
import health.erp.records.admission.LengthOfStayAt;
import health.erp.records.admission.OccupancyOf;
import health.erp.records.admission.OrderDischarge;
import health.erp.records.admission.ReserveBed;
import health.erp.records.admission.StartLeave;
import health.erp.records.admission.TransferPatient;
import health.erp.records.encounter.DischargeDisposition;
import health.erp.records.location.ScheduleMaintenance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A week on a ward of four beds. */
@OnEachDatabase(Records.class)
class WardScenarioTest {
    private final TestErp test;
    private final Records records;
    private final AWard ward;
    private final Caller nurse;
    private final ZoneId zone;
    private final LocalDate monday;

    WardScenarioTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
        this.records = test.erp().module(Records.class);
        this.ward = AWard.with(test, 4);
        this.nurse = ward.nurse;
        this.zone = test.erp().zone(nurse.hospital());
        this.monday = LocalDate.ofInstant(TestErp.MORNING, zone);
    }

    @Test
    void aWeekOnTheWard() {
        clock(0, "10:30");
        var lata = ward.patient("Lata");
        var mala = ward.patient("Mala");
        var latasStay = ward.admit(lata, 1);
        var malas = records.admissions().expect(nurse, ExpectPatient.at(mala, at(1, "09:00")));
        records.admissions().reserve(nurse, new ReserveBed(ward.bed(2), malas.id(), at(1, "10:00")));

        clock(1, "09:15");
        var malasStay = records.admissions()
                .admit(nurse, AdmitPatient.to(ward.bed(2), mala).asPlanned(malas.id()))
                .admitted();
        assertThat(records.admissions().admit(nurse, AdmitPatient.to(ward.bed(3), mala)))
                .isEqualTo(new AlreadyAdmitted(malas.id()));

        clock(1, "14:00");
        records.maintenance().schedule(nurse, ScheduleMaintenance.of(ward.bed(4), at(3, "08:00"), at(3, "12:00")));
        var moved = transfer(latasStay, 3);
        assertThat(ward.status(1)).isEqualTo(HOUSEKEEPING);

        clock(1, "14:20"); // it was Mala who was to be moved
        var back = records.cancellations()
                .cancelTransfer(nurse, new CancelTransfer(moved.id(), moved.version(), "Wrong patient"))
                .restored();
        assertThat(back.bed()).isEqualTo(ward.bed(1));
        assertThat(ward.status(3)).isEqualTo(UNOCCUPIED);
        malasStay = transfer(malasStay, 3);
        ward.clean();

        clock(2, "11:00");
        assertThat(records.admissions().admit(nurse, AdmitPatient.to(ward.bed(4), ward.patient("Asha"))))
                .isInstanceOf(BedRefusal.BedCloses.class);

        clock(4, "08:00");
        var away = records.admissions().leave(nurse, new StartLeave(back.id(), back.version()));
        clock(4, "20:00");
        var here = records.admissions().comeBack(nurse, new EndLeave(back.id(), away.version()));

        clock(5, "09:00");
        var mayGo = records.admissions()
                .orderDischarge(
                        nurse,
                        new OrderDischarge(here.id(), here.version(), DischargeDisposition.HOME, at(5, "12:00")));
        assertThat(ward.status(1)).isEqualTo(OCCUPIED);
        clock(5, "12:30");
        var gone = records.admissions().discharge(nurse, new DischargePatient(mayGo.id(), mayGo.version()));

        clock(5, "13:00"); // she was only at the cash desk
        var still = records.cancellations()
                .cancelDischarge(nurse, new CancelDischarge(gone.id(), gone.version(), "Not gone yet"))
                .restored();
        assertThat(ward.status(1)).isEqualTo(OCCUPIED);
        clock(5, "15:00");
        records.admissions().discharge(nurse, new DischargePatient(still.id(), still.version()));
        ward.clean();
        ward.discharge(malasStay);

        clock(7, "00:00");
        var statistics = records.wardStatistics();
        assertThat(statistics.census(nurse, new CensusAt(at(2, "00:00"))).of(ward.id))
                .isEqualTo(2);
        assertThat(statistics.census(nurse, new CensusAt(at(6, "00:00"))).hospital())
                .isZero();
        var stay = statistics.lengthOfStay(
                nurse, new LengthOfStayAt(gone.id(), test.erp().now()));
        assertThat(stay.duration()).isEqualTo(Duration.between(at(0, "10:30"), at(5, "15:00")));
        assertThat(stay.nights()).isEqualTo(5);
        var week = statistics.occupancy(nurse, new OccupancyOf(monday, monday.plusDays(6)));
        assertThat(week.of(ward.id).occupied())
                .isEqualTo(stay.duration().plus(Duration.between(at(1, "09:15"), at(5, "15:00"))));
        assertThat(week.hospital()).isEqualTo(week.of(ward.id));
    }

    private AdmissionView transfer(AdmissionView stay, int bed) {
        return records.admissions()
                .transfer(nurse, new TransferPatient(stay.id(), stay.version(), ward.bed(bed)))
                .transferred();
    }

    private void clock(int day, String time) {
        test.clock().set(at(day, time));
    }

    private Instant at(int day, String time) {
        return monday.plusDays(day).atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }
}
