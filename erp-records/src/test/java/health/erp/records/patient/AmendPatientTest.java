package health.erp.records.patient;

import static health.erp.records.APatient.abha;
import static health.erp.records.APatient.named;
import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.NotFoundException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierStatus;
import health.erp.records.identifier.IdentifierUse;
import health.erp.records.person.Address;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.Deceased;
import health.erp.records.person.Demographics;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class AmendPatientTest {
    private static final Identifier ABHA = abha(1);

    private final TestErp test;
    private final Patients patients;
    private final Caller clerk;

    AmendPatientTest(TestErp test) {
        this.test = test;
        this.patients = test.erp().module(Records.class).patients();
        this.clerk = test.aCaller(test.aHospital());
    }

    @Test
    void anAmendmentReplacesWhatWasKnown() {
        var ravi = patients.register(clerk, register(ravi(), ABHA));

        var renamed = amend(ravi, named("Kumaran", "Ravi"));

        assertThat(renamed.version()).isEqualTo(ravi.version() + 1);
        assertThat(patients.find(clerk, new FindPatient(ravi.id()))).isEqualTo(renamed);
        assertThat(search("shankar")).isEmpty();
        assertThat(search("kumaran")).containsExactly(renamed);
        assertThat(patients.search(clerk, SearchPatients.byPhone("+919845012345", 10))
                        .items())
                .isEmpty();
        assertThat(find(ABHA)).isEmpty();
        assertThat(test.events(clerk.hospital())).containsExactly("patient.created", "patient.updated");
    }

    @Test
    void theEventNamesThePartsThatChanged() {
        var other = with(ravi(), AdministrativeGender.OTHER);
        var moved = other.livingAt(new Address(null, List.of("Main Road"), null, null, null, null, null));
        var silent = moved.reachedAt();

        var ravi = patients.register(clerk, register(ravi()));
        ravi = amend(ravi, other);
        ravi = amend(ravi, moved);
        ravi = amend(ravi, silent);
        ravi = amend(ravi, silent, ABHA);
        ravi = amend(ravi, with(silent, BirthDate.parse("1980-05")), ABHA);
        amend(ravi, dead(silent));

        assertThat(changed())
                .containsExactly(
                        "\"changed\":[\"gender\"]",
                        "\"changed\":[\"addresses\"]",
                        "\"changed\":[\"telecoms\"]",
                        "\"changed\":[\"identifiers\"]",
                        "\"changed\":[\"birthDate\"]",
                        "\"changed\":[\"birthDate\",\"deceased\",\"identifiers\"]");
    }

    @Test
    void whatChangesNothingIsNoChange() {
        var ravi = patients.register(clerk, register(ravi(), ABHA));

        assertThat(amend(ravi, ravi(), ABHA)).isEqualTo(ravi);

        assertThat(test.events(clerk.hospital())).containsExactly("patient.created");
        assertThat(test.audit(clerk.hospital())).endsWith("COMMAND|AmendPatient|" + ravi.id());
    }

    @Test
    void everyChangeCountsAsAVersionEvenIfTheClockStandsStill() {
        var ravi = patients.register(clerk, register(ravi()));

        var identified = amend(ravi, ravi(), ABHA);
        var without = amend(identified, ravi());

        assertThat(List.of(ravi, identified, without))
                .extracting(PatientView::version)
                .containsExactly(0, 1, 2);
        assertThat(List.of(ravi, identified, without))
                .extracting(PatientView::changedAt)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(without.registeredAt()).isEqualTo(ravi.registeredAt());
    }

    @Test
    void aLostUpdateIsRefused() {
        var ravi = patients.register(clerk, register(ravi(), ABHA));
        var first = amend(ravi, named("First", "Ravi"));

        assertThatThrownBy(() -> amend(ravi, named("Second", "Ravi")))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("erp.changed"));

        assertThat(patients.find(clerk, new FindPatient(ravi.id()))).isEqualTo(first);
    }

    @Test
    void aRetiredIdentifierCanBeGivenToAnotherPatient() { // R-ID-1
        var ravi = patients.register(clerk, register(ravi(), ABHA));
        amend(ravi, ravi());

        var lata = patients.register(clerk, register(named("Rao", "Lata"), ABHA));

        assertThat(find(ABHA)).isEqualTo(List.of(lata.id()));
        assertThat(statuses(ravi)).containsExactly(IdentifierStatus.RETIRED);
        assertThatThrownBy(() -> amend(current(ravi), ravi(), ABHA))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("records.identifier.taken"));
    }

    @Test
    void whoGetsARetiredIdentifierBackHasItTwiceInTheHistory() {
        var ravi = patients.register(clerk, register(ravi(), ABHA));

        var without = amend(ravi, ravi());
        var again = amend(without, ravi(), ABHA);

        assertThat(find(ABHA)).containsExactly(ravi.id());
        assertThat(statuses(again)).containsExactly(IdentifierStatus.RETIRED, IdentifierStatus.CONFIRMED);
    }

    @Test
    void anIdentifierThatStaysKeepsItsRow() {
        var ravi = patients.register(clerk, register(ravi(), ABHA));
        var rows = rows();
        var other = new Identifier(ABHA.system(), "91-1234-0000-0001", IdentifierUse.SECONDARY);

        var amended = amend(ravi, named("Kumar", "Ravi"), other);

        assertThat(rows()).isEqualTo(rows);
        assertThat(amended.identifiers()).singleElement().satisfies(i -> assertThat(i.use())
                .isEqualTo(IdentifierUse.SECONDARY));
        assertThat(changed()).singleElement().asString().contains("identifiers", "names");
    }

    @Test
    void aPatientCanBeRegisteredAndAmendedInOneTransaction() {
        var twice = test.erp().transaction(clerk, () -> {
            var ravi = patients.register(clerk, register(ravi()));
            var amended = amend(ravi, named("Kumar", "Ravindra"), ABHA);
            return amend(amended, named("Kumar", "Ravi"), ABHA);
        });

        assertThat(twice.version()).isEqualTo(2);
        assertThat(patients.find(clerk, new FindPatient(twice.id()))).isEqualTo(twice);
        assertThat(search("ravi kumar")).containsExactly(twice);
        assertThat(search("ravindra")).isEmpty();
    }

    @Test
    void aFailedAmendmentLeavesEverythingAsItWas() {
        var ravi = patients.register(clerk, register(ravi()));
        patients.register(clerk, register(named("Rao", "Lata"), ABHA));

        assertThatThrownBy(() -> amend(ravi, named("Kumaran", "Ravi"), ABHA)).isInstanceOf(ConflictException.class);

        assertThat(patients.find(clerk, new FindPatient(ravi.id()))).isEqualTo(ravi);
        assertThat(search("kumar ravi shankar")).containsExactly(ravi);
        assertThat(search("kumaran")).isEmpty();
    }

    @Test
    void keepsHospitalsApart() {
        var ravi = patients.register(clerk, register(ravi()));
        var elsewhere = test.aCaller(test.aHospital());

        assertThatThrownBy(() -> patients.amend(
                        elsewhere, new AmendPatient(ravi.id(), ravi.version(), named("Rao", "Lata"), List.of())))
                .isInstanceOf(NotFoundException.class);
    }

    private PatientView amend(PatientView patient, Demographics person, Identifier... identifiers) {
        return patients.amend(
                clerk, new AmendPatient(patient.id(), patient.version(), person, Arrays.asList(identifiers)));
    }

    private PatientView current(PatientView patient) {
        return patients.find(clerk, new FindPatient(patient.id()));
    }

    private List<PatientView> search(String words) {
        return patients.search(clerk, SearchPatients.byName(words, 10)).items();
    }

    private List<Object> find(Identifier identifier) {
        return patients.findByIdentifier(clerk, new FindByIdentifier(identifier)).stream()
                .<Object>map(PatientView::id)
                .toList();
    }

    private List<IdentifierStatus> statuses(PatientView patient) {
        return current(patient).identifiers().stream()
                .map(PatientView.IdentifierView::status)
                .toList();
    }

    private List<String> rows() {
        return test.rows(clerk.hospital(), "select id from patient_identifier where hospital_id = :hospital");
    }

    /** What the events name as changed, as other systems read it. */
    private List<String> changed() {
        return test
                .rows(
                        clerk.hospital(),
                        "select payload from erp_outbox where hospital_id = :hospital and type = 'patient.updated' order by seq")
                .stream()
                .map(json -> json.replaceAll(".*(\"changed\":\\[.*?]).*", "$1"))
                .toList();
    }

    private static Demographics with(Demographics person, AdministrativeGender gender) {
        return new Demographics(
                person.names(), gender, person.birthDate(), person.telecoms(), person.addresses(), person.deceased());
    }

    private static Demographics with(Demographics person, BirthDate born) {
        return new Demographics(
                person.names(), person.gender(), born, person.telecoms(), person.addresses(), person.deceased());
    }

    private static Demographics dead(Demographics person) {
        return new Demographics(
                person.names(),
                person.gender(),
                person.birthDate(),
                person.telecoms(),
                person.addresses(),
                new Deceased(true, null));
    }
}
