package health.erp.records.patient;

import static health.erp.records.APatient.entry;
import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.NotPermittedException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.APatient;
import health.erp.records.Records;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierStatus;
import health.erp.records.identifier.IdentifierSystems;
import health.erp.records.identifier.IdentifierUse;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class ConfidentialIdentifierTest {
    private static final String UIDAI = IdentifierSystems.AADHAAR.uri();
    private static final Identifier AADHAAR = new Identifier(UIDAI, "2345 6789 0124");
    private static final String NORMAL = "234567890124";
    private static final String SHOWN = "XXXXXXXX0124";
    private static final String OTHER = "499118665246";

    private final TestErp test;
    private final Patients patients;
    private final Caller clerk;

    ConfidentialIdentifierTest(TestErp test) {
        this.test = test;
        this.patients = test.erp().module(Records.class).patients();
        this.clerk = test.aCaller(test.aHospital());
    }

    @Test
    void anAadhaarNumberIsNowhereInPlainText() {
        patients.register(clerk, register(ravi(), AADHAAR));

        assertThat(everything()).isNotEmpty().noneMatch(row -> row.contains(NORMAL));
        assertThat(everything()).anyMatch(row -> row.contains(SHOWN));
    }

    @Test
    void viewsShowItsEndAndTheFullNumberFindsThePatient() {
        var registered = patients.register(clerk, register(ravi(), AADHAAR));

        var found = patients.findByIdentifier(clerk, new FindByIdentifier(AADHAAR));

        assertThat(found).contains(registered);
        assertThat(registered.identifiers()).singleElement().satisfies(i -> assertThat(i.value())
                .isEqualTo(SHOWN));
        assertThat(patients.findByIdentifier(clerk, new FindByIdentifier(new Identifier(UIDAI, OTHER))))
                .isEmpty();
    }

    @Test
    void noSecondPatientGetsItAndAnotherHospitalsTokenIsAnother() {
        patients.register(clerk, register(ravi(), AADHAAR));
        var elsewhere = test.aCaller(test.aHospital());
        patients.register(elsewhere, register(ravi(), AADHAAR));

        assertThatThrownBy(() -> patients.register(clerk, register(ravi(), new Identifier(UIDAI, NORMAL))))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("records.identifier.taken"));
        assertThat(tokens(clerk)).hasSize(1).doesNotContainAnyElementsOf(tokens(elsewhere));
    }

    @Test
    void whoMayRevealItSeesItAndThatIsInTheTrail() {
        var patient = patients.register(clerk, register(ravi(), AADHAAR));
        var query = new RevealIdentifier(patient.id(), UIDAI);

        assertThat(patients.reveal(clerk, query)).contains(new Identifier(UIDAI, NORMAL));
        assertThat(test.audit(clerk.hospital())).contains("READ|RevealIdentifier|" + patient.id());
        assertThat(patients.reveal(clerk, new RevealIdentifier(patient.id(), "urn:none")))
                .isEmpty();
        assertThatThrownBy(() -> patients.reveal(test.aCaller(clerk.hospital(), PatientPermission.READ_PATIENT), query))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void anAmendmentWithTheNumberAsItIsShownKeepsIt() {
        var patient = patients.register(clerk, register(ravi(), AADHAAR));

        var amended = patients.amend(
                clerk, amendment(patient, new Identifier(UIDAI, SHOWN, IdentifierUse.SECONDARY), APatient.abha(1)));
        assertThat(amended.identifiers())
                .extracting(PatientView.IdentifierView::value, PatientView.IdentifierView::status)
                .containsExactly(
                        tuple(SHOWN, IdentifierStatus.CONFIRMED), tuple("91123400000001", IdentifierStatus.CONFIRMED));
        assertThat(patients.findByIdentifier(clerk, new FindByIdentifier(AADHAAR)))
                .isPresent();
        assertThat(patients.amend(clerk, amendment(amended, AADHAAR, APatient.abha(1)))
                        .identifiers())
                .hasSize(2);
    }

    @Test
    void anAmendmentWithAnotherNumberRetiresIt() {
        var patient = patients.register(clerk, register(ravi(), AADHAAR));

        var amended = patients.amend(clerk, amendment(patient, new Identifier(UIDAI, OTHER)));

        assertThat(amended.identifiers())
                .extracting(PatientView.IdentifierView::value, PatientView.IdentifierView::status)
                .containsExactly(
                        tuple(SHOWN, IdentifierStatus.RETIRED), tuple("XXXXXXXX5246", IdentifierStatus.CONFIRMED));
        assertThat(patients.reveal(clerk, new RevealIdentifier(patient.id(), UIDAI)))
                .contains(new Identifier(UIDAI, OTHER));
        assertThat(patients.findByIdentifier(clerk, new FindByIdentifier(AADHAAR)))
                .isEmpty();
    }

    @Test
    void aListBringsItSealedToo() {
        var first = patients.registerAll(
                clerk,
                new RegisterPatients("urn:list", List.of(entry(1, AADHAAR), entry(2, new Identifier(UIDAI, NORMAL)))));

        assertThat(first.get(1).sameAs()).isEqualTo(first.get(0).mrn());
        assertThat(everything()).noneMatch(row -> row.contains(NORMAL));
        assertThat(patients.findByIdentifier(clerk, new FindByIdentifier(AADHAAR)))
                .hasValueSatisfying(
                        p -> assertThat(p.mrn()).isEqualTo(first.get(0).mrn()));
    }

    @Test
    void whatLayInPlainTextBeforeIsSealedInTheEnd() {
        var patient = patients.register(clerk, register(ravi(), APatient.abha(7)));
        test.database()
                .asSuperuser(
                        "update patient_identifier set system_uri = '%s', identifier = '%s' where hospital_id = '%s'"
                                .formatted(UIDAI, NORMAL, clerk.hospital()));

        assertThat(patients.sealIdentifiers(clerk, new SealIdentifiers(10))).isEqualTo(1);
        assertThat(patients.sealIdentifiers(clerk, new SealIdentifiers(10))).isZero();

        assertThat(everything()).noneMatch(row -> row.contains(NORMAL));
        assertThat(patients.findByIdentifier(clerk, new FindByIdentifier(AADHAAR)))
                .hasValueSatisfying(p -> assertThat(p.id()).isEqualTo(patient.id()));
        assertThat(patients.reveal(clerk, new RevealIdentifier(patient.id(), UIDAI)))
                .contains(new Identifier(UIDAI, NORMAL));
    }

    @Test
    void onceTheKeysAreInMemoryItCostsNoStatementMore() {
        patients.register(clerk, register(ravi(), AADHAAR));

        var plain = test.statements(() -> patients.register(clerk, register(ravi(), APatient.abha(1))));
        var sealed = test.statements(() -> patients.register(clerk, register(ravi(), new Identifier(UIDAI, OTHER))));

        assertThat(sealed).isEqualTo(plain);
    }

    private static AmendPatient amendment(PatientView patient, Identifier... identifiers) {
        return new AmendPatient(patient.id(), patient.version(), ravi(), List.of(identifiers));
    }

    private List<String> tokens(Caller caller) {
        return test.rows(
                caller.hospital(),
                "select identifier from patient_identifier where hospital_id = :hospital and system_uri = '" + UIDAI
                        + "'");
    }

    /** All that is stored of the patients, and all that is told of them. */
    private List<String> everything() {
        return test.server() == TestServer.H2
                ? test.database().catalogue("script nosettings")
                : test.rows(
                        clerk.hospital(),
                        "select system_uri, identifier, sealed, shown from patient_identifier where hospital_id = :hospital"
                                + " union all select type, payload, null, null from erp_outbox where hospital_id = :hospital");
    }
}
