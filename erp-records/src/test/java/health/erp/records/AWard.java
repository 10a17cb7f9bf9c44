package health.erp.records;

import static health.erp.records.APatient.register;

import health.erp.core.Caller;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.core.testing.TestErp;
import health.erp.records.admission.AdmissionView;
import health.erp.records.admission.Admissions;
import health.erp.records.admission.AdmitPatient;
import health.erp.records.admission.BoardOfWard;
import health.erp.records.admission.Cancellations;
import health.erp.records.admission.DischargePatient;
import health.erp.records.admission.OrderDischarge;
import health.erp.records.encounter.DischargeDisposition;
import health.erp.records.location.AddLocation;
import health.erp.records.location.BedStatus;
import health.erp.records.location.BedTraits;
import health.erp.records.location.CheckCleaning;
import health.erp.records.location.ListCleanings;
import health.erp.records.location.WardTraits;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A ward with beds in rooms of two, and whoever works there, for tests. */
public final class AWard {
    public final TestErp test;
    public final Caller nurse;
    public final LocationId id;
    public final List<LocationId> beds;
    private final Records records;

    private AWard(TestErp test, Caller nurse, LocationId id, List<LocationId> beds) {
        this.test = test;
        this.nurse = nurse;
        this.id = id;
        this.beds = beds;
        this.records = test.erp().module(Records.class);
    }

    /** Of a hospital of its own. */
    public static AWard with(TestErp test, int beds) {
        return with(test, test.aCaller(test.aHospital()), "Ward 1", beds, WardTraits.OPEN, BedTraits.of("GENERAL"));
    }

    public static AWard with(
            TestErp test, Caller nurse, String name, int beds, WardTraits traits, BedTraits bedTraits) {
        var locations = test.erp().module(Records.class).locations();
        var site = locations.add(nurse, AddLocation.site("Site of " + name)).id();
        var ward = locations.add(nurse, AddLocation.ward(site, name, traits)).id();
        var all = IntStream.range(0, (beds + 1) / 2)
                .boxed()
                .flatMap(r -> {
                    var room = locations
                            .add(nurse, AddLocation.room(ward, "Room " + (r + 1)))
                            .id();
                    return IntStream.range(0, Math.min(2, beds - 2 * r)).mapToObj(b -> locations
                            .add(nurse, AddLocation.bed(room, "Bed " + (2 * r + b + 1), bedTraits))
                            .id());
                })
                .toList();
        return new AWard(test, nurse, ward, all);
    }

    public Admissions admissions() {
        return records.admissions();
    }

    public Cancellations cancellations() {
        return records.cancellations();
    }

    public LocationId bed(int number) {
        return beds.get(number - 1);
    }

    public PatientId patient(String given) {
        return patient(given, AdministrativeGender.FEMALE, "1980-05-12");
    }

    public PatientId patient(String given, AdministrativeGender gender, String born) {
        var person = Demographics.of(HumanName.official("Rao", given), gender, BirthDate.parse(born));
        return records.patients().register(nurse, register(person)).id();
    }

    public AdmissionView admit(PatientId patient, int bed) {
        return admissions().admit(nurse, AdmitPatient.to(bed(bed), patient)).admitted();
    }

    /** Ordered and done at once. */
    public AdmissionView discharge(AdmissionView stay) {
        var ordered = admissions()
                .orderDischarge(nurse, new OrderDischarge(stay.id(), stay.version(), DischargeDisposition.HOME, null));
        return admissions().discharge(nurse, new DischargePatient(stay.id(), ordered.version()));
    }

    public BedStatus status(int bed) {
        return records.bedBoard().board(nurse, new BoardOfWard(id, false)).beds().stream()
                .filter(b -> b.id().equals(bed(bed)))
                .findFirst()
                .orElseThrow()
                .status();
    }

    /** Every open cleaning of the ward is done. */
    public void clean() {
        records.housekeeping().list(nurse, ListCleanings.of(id)).items().forEach(t -> records.housekeeping()
                .check(nurse, new CheckCleaning(t.id(), t.version(), t.left())));
    }

    public void later(Duration by) {
        test.clock().advance(by);
    }

    public Instant now() {
        return test.erp().now();
    }

    public List<String> rows(String sql) {
        return test.rows(nurse.hospital(), sql);
    }
}
