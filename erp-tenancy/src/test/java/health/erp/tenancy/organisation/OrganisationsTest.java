package health.erp.tenancy.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.Purpose;
import health.erp.core.RuleException;
import health.erp.core.access.AccessPermission;
import health.erp.core.access.GrantRole;
import health.erp.core.access.StandardRole;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.tenancy.hospital.ListHospitals;
import health.erp.tenancy.testing.OnEachServer;
import health.erp.tenancy.testing.TestHospitals;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachServer
class OrganisationsTest {
    private static final Consent AGREED = new Consent(Consent.GivenBy.PATIENT, TestErp.MORNING, null);

    private final TestHospitals test;
    private final Organisations organisations;
    private final VisitingStaff visiting;
    private final PatientLinks links;
    private final Caller operator;
    private HospitalId north;
    private HospitalId south;
    private String name;

    OrganisationsTest(TestHospitals test) {
        this.test = test;
        this.organisations = test.tenancy().organisations();
        this.visiting = test.tenancy().visitingStaff();
        this.links = test.tenancy().patientLinks();
        this.operator = test.anOperator();
        this.north = test.operator();
        this.south = test.operator();
        this.name = "";
    }

    @BeforeEach
    void twoHospitals() {
        name = Long.toString(System.nanoTime(), 36);
        north = test.provisioned("n-" + name).id();
        south = test.provisioned("s-" + name).id();
    }

    @AfterEach
    void backToTheMorning() {
        test.test().clock().set(TestErp.MORNING);
    }

    @Test
    void aHospitalBelongsToOneOrganisation() {
        var group = organisations.form(operator, new FormOrganisation("Group " + name, null));
        var other = organisations.form(operator, new FormOrganisation("Other " + name, null));

        assertThat(organisations
                        .admit(operator, new AdmitHospital(group.id(), north))
                        .members())
                .containsExactly(north);
        assertThatThrownBy(() -> organisations.admit(operator, new AdmitHospital(other.id(), north)))
                .isInstanceOf(RuleException.class);
        organisations.release(operator, new ReleaseHospital(north));
        assertThat(organisations
                        .admit(operator, new AdmitHospital(other.id(), north))
                        .members())
                .containsExactly(north);
        assertThatThrownBy(() -> organisations.admit(
                        operator,
                        new AdmitHospital(group.id(), new HospitalId(test.erp().newId()))))
                .hasFieldOrPropertyWithValue("code", "tenancy.organisation.unknown");
        assertThatThrownBy(() -> organisations.release(test.aCaller(north), new ReleaseHospital(north)))
                .hasFieldOrPropertyWithValue("code", "tenancy.notOperator");
    }

    @Test
    void ofManyOrganisationsOneGetsTheHospital() {
        var groups = IntStream.range(0, 8)
                .mapToObj(i -> organisations
                        .form(operator, new FormOrganisation("Group " + name + i, null))
                        .id())
                .toList();

        var race = Race.of(8, i -> organisations.admit(operator, new AdmitHospital(groups.get(i), north)));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(7);
    }

    @Test
    void organisationsNestOnce() {
        var group = organisations.form(operator, new FormOrganisation("Group " + name, null));
        var region = organisations.form(operator, new FormOrganisation("Region " + name, group.id()));

        assertThat(region.within()).isEqualTo(group.id());
        assertThatThrownBy(() -> organisations.form(operator, new FormOrganisation("Town " + name, region.id())))
                .hasFieldOrPropertyWithValue("code", "tenancy.organisation.nested");
        assertThatThrownBy(() -> organisations.form(operator, new FormOrganisation("Group " + name, null)))
                .hasFieldOrPropertyWithValue("code", "tenancy.organisation.taken");
        assertThat(organisations
                        .rename(operator, new RenameOrganisation(region.id(), 0, "North " + name))
                        .name())
                .isEqualTo("North " + name);
        assertThat(organisations
                        .list(operator, new ListOrganisations(null, 100))
                        .items())
                .extracting(OrganisationView::name)
                .contains("Group " + name, "North " + name);
    }

    @Test
    void staffOfAnotherHospitalWorkWhereTheyAreWelcome() {
        together();
        var doctor = test.aCaller(north);
        var here = new StaffId(test.erp().newId());
        var administrator = test.erp().core().access().callerOf(south, administratorOf("s-" + name), Purpose.HOPERAT);
        assertThatThrownBy(() -> visiting.visit(doctor, south, Purpose.TREAT))
                .isInstanceOf(NotPermittedException.class)
                .hasFieldOrPropertyWithValue("code", "tenancy.staff.notWelcome");

        var until = test.erp().now().plus(Duration.ofDays(1));
        var welcome = visiting.welcome(administrator, new WelcomeStaff(north, doctor.staff(), here, until));
        test.erp().core().access().grant(administrator, GrantRole.of(here, StandardRole.DOCTOR));
        var visitor = visiting.visit(doctor.withCorrelation("ward-7"), south, Purpose.TREAT);

        assertThat(visitor.hospital()).isEqualTo(south);
        assertThat(visitor.staff()).isEqualTo(here);
        assertThat(visitor.correlation()).isEqualTo("ward-7");
        assertThat(visitor.permissions()).isNotEmpty().doesNotContain(AccessPermission.GRANT_ROLE);
        assertThat(visiting.list(administrator, new ListVisitors(null, 10)).items())
                .containsExactly(welcome);
        test.test().clock().set(until);
        assertThatThrownBy(() -> visiting.visit(doctor, south, Purpose.TREAT))
                .isInstanceOf(NotPermittedException.class);
        test.test().clock().set(TestErp.MORNING);
        visiting.end(administrator, new EndVisit(welcome.id(), "contract over"));
        assertThatThrownBy(() -> visiting.visit(doctor, south, Purpose.TREAT))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void hospitalsOfDifferentOrganisationsWelcomeNobodyOfEachOther() {
        var administrator = test.aCaller(south);
        var stranger = new WelcomeStaff(north, new StaffId(test.erp().newId()), administrator.staff(), null);

        assertThatThrownBy(() -> visiting.welcome(administrator, stranger)).isInstanceOf(NotPermittedException.class);
        together();
        visiting.welcome(administrator, stranger);
        organisations.release(operator, new ReleaseHospital(north));
        assertThatThrownBy(
                        () -> visiting.visit(new Caller(north, stranger.homeStaff(), Set.of()), south, Purpose.TREAT))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aPersonIsAPatientOfTwoHospitalsWithConsentOnBothSides() { // R-MPI-4
        var clerkNorth = test.aCaller(north);
        var clerkSouth = test.aCaller(south);
        var patientNorth = new PatientId(test.erp().newId());
        var patientSouth = new PatientId(test.erp().newId());

        var offered = links.offer(clerkNorth, new OfferLink(patientNorth, south, AGREED));
        assertThat(links.follow(clerkNorth, new FollowLinks(patientNorth)))
                .containsExactly(new LinkedPatient(offered.id(), south, null));
        links.accept(clerkSouth, new AcceptLink(offered.id(), north, patientSouth, AGREED));

        assertThat(links.follow(clerkNorth, new FollowLinks(patientNorth)))
                .containsExactly(new LinkedPatient(offered.id(), south, patientSouth));
        assertThat(links.follow(clerkSouth, new FollowLinks(patientSouth)))
                .containsExactly(new LinkedPatient(offered.id(), north, patientNorth));
        assertThat(test.test().audit(south)).contains("READ|AnswerLink|" + patientSouth);
        assertThat(allOf(north)).noneMatch(row -> row.contains(patientSouth.toString()));
        assertThat(allOf(south)).noneMatch(row -> row.contains(patientNorth.toString()));

        links.revoke(clerkSouth, new RevokeLink(offered.id(), "patient asked"));
        assertThat(links.follow(clerkNorth, new FollowLinks(patientNorth)))
                .containsExactly(new LinkedPatient(offered.id(), south, null));
        assertThat(links.follow(clerkSouth, new FollowLinks(patientSouth))).isEmpty();
        assertThatThrownBy(() -> links.revoke(clerkSouth, new RevokeLink(offered.id(), "again")))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void aLinkIsForTheTwoHospitalsItWasOfferedBetween() {
        var third = test.provisioned("t-" + name).id();
        var offered = links.offer(
                test.aCaller(north), new OfferLink(new PatientId(test.erp().newId()), south, AGREED));
        var stranger =
                new AcceptLink(offered.id(), north, new PatientId(test.erp().newId()), AGREED);

        assertThatThrownBy(() -> links.accept(test.aCaller(third), stranger)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> links.offer(test.aCaller(north), new OfferLink(offered.patient(), south, AGREED)))
                .hasFieldOrPropertyWithValue("code", "tenancy.link.kept");
        assertThatThrownBy(() -> links.revoke(test.aCaller(south), new RevokeLink(offered.id(), "not mine")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aHospitalThatIsShutDoesNotAnswer() {
        var mine = new PatientId(test.erp().newId());
        var offered = links.offer(test.aCaller(north), new OfferLink(mine, south, AGREED));
        links.accept(
                test.aCaller(south),
                new AcceptLink(offered.id(), north, new PatientId(test.erp().newId()), AGREED));

        test.tenancy().hospitals().suspend(operator, south, "unpaid");

        assertThat(links.follow(test.aCaller(north), new FollowLinks(mine)))
                .containsExactly(new LinkedPatient(offered.id(), south, null));
    }

    private void together() {
        var group = organisations.form(operator, new FormOrganisation("Group " + name, null));
        var region = organisations.form(operator, new FormOrganisation("Region " + name, group.id()));
        organisations.admit(operator, new AdmitHospital(group.id(), north));
        organisations.admit(operator, new AdmitHospital(region.id(), south));
    }

    private StaffId administratorOf(String code) {
        var hospitals = test.tenancy().hospitals();
        var id = hospitals
                .list(operator, ListHospitals.beginningWith(code, 1))
                .items()
                .get(0)
                .id();
        return hospitals.provisioning(operator, id).administrator();
    }

    /** What the hospital's rows say, as text. */
    private List<String> allOf(HospitalId hospital) {
        return Stream.of(
                        "select patient_id, id, other_hospital from tenancy_patient_link where hospital_id = :hospital",
                        "select payload, aggregate_id from erp_outbox where hospital_id = :hospital",
                        "select action, patient_id from erp_audit where hospital_id = :hospital")
                .flatMap(sql -> test.test().rows(hospital, sql).stream())
                .toList();
    }
}
