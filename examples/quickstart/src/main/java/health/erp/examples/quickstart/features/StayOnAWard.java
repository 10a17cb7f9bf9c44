package health.erp.examples.quickstart.features;

import static health.erp.records.person.AdministrativeGender.FEMALE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.records.Records;
import health.erp.records.admission.AdmitPatient;
import health.erp.records.admission.BoardOfWard;
import health.erp.records.admission.CancelTransfer;
import health.erp.records.admission.CensusAt;
import health.erp.records.admission.DischargePatient;
import health.erp.records.admission.TransferPatient;
import health.erp.records.encounter.DischargeDisposition;
import health.erp.records.location.AddLocation;
import health.erp.records.location.BedTraits;
import health.erp.records.location.WardTraits;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.io.PrintStream;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;

/** A patient is admitted, moved by mistake, moved back and discharged; the census of any moment knows. */
public final class StayOnAWard {
    private StayOnAWard() {}

    public static void main(String... args) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:ward", "sa", "");
        var records = new Records();
        var erp = Erp.builder().dataSource(dataSource).modules(records).build();
        var nurse = new Caller(new HospitalId(erp.newId()), new StaffId(erp.newId()), records.permissions());
        var lata = records.patients()
                .register(
                        nurse,
                        new RegisterPatient(
                                Demographics.of(HumanName.official("Rao", "Lata"), FEMALE, null), List.of()))
                .id();

        // tag::stay[]
        var places = records.locations();
        var site = places.add(nurse, AddLocation.site("Main campus")).id();
        var ward = places.add(nurse, AddLocation.ward(site, "Ward 1", WardTraits.OPEN))
                .id();
        var room = places.add(nurse, AddLocation.room(ward, "Room 1")).id();
        var first = places.add(nurse, AddLocation.bed(room, "Bed 1", BedTraits.of("GENERAL")))
                .id();
        var other = places.add(nurse, AddLocation.bed(room, "Bed 2", BedTraits.of("GENERAL")))
                .id();

        var admissions = records.admissions();
        var stay = admissions.admit(nurse, AdmitPatient.to(first, lata)).admitted();
        var moved = admissions
                .transfer(nurse, new TransferPatient(stay.id(), stay.version(), other))
                .transferred();
        var back = records.cancellations()
                .cancelTransfer(nurse, new CancelTransfer(stay.id(), moved.version(), "Wrong patient"))
                .restored();
        // end::stay[]

        records.bedBoard()
                .board(nurse, new BoardOfWard(ward, false))
                .beds()
                .forEach(bed -> out.println(bed.name() + ": " + bed.status()));
        var before = erp.now();
        admissions.discharge(
                nurse, new DischargePatient(stay.id(), back.version(), null, DischargeDisposition.AADVICE));
        back.movements().forEach(m -> out.println(m.kind() + " (" + m.kind().code() + ")"));
        var statistics = records.wardStatistics();
        out.println("Before the discharge: "
                + statistics.census(nurse, new CensusAt(before)).hospital());
        out.println("Now: " + statistics.census(nurse, new CensusAt(erp.now())).hospital());
        erp.close();
        dataSource.dispose();
    }
}
