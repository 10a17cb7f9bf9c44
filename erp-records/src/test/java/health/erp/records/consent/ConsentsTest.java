package health.erp.records.consent;

import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.BackgroundWork;
import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.document.AddDocument;
import health.erp.core.document.FindDocument;
import health.erp.core.document.HoldDocument;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.consent.ConsentDecision.Deny;
import health.erp.records.consent.ConsentDecision.Lack;
import health.erp.records.consent.ConsentDecision.Permit;
import health.erp.records.consent.EndConsent.How;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class ConsentsTest {
    private static final String HIU = "IN2910000123";

    private final TestErp test;
    private final Consents consents;
    private final ReceivedRecords received;
    private final Caller clerk;
    private final PatientId ravi;

    /** Two days ago by the database's clock, by which jobs are due. */
    private final Instant start;

    ConsentsTest(TestErp test) {
        this.test = test;
        var records = test.erp().module(Records.class);
        this.consents = records.consents();
        this.received = records.receivedRecords();
        this.clerk = test.aCaller(test.aHospital());
        this.start = test.erp().core().jobs().now(clerk).minus(Duration.ofDays(2));
        test.clock().set(start);
        this.ravi = records.patients().register(clerk, register(ravi())).id();
    }

    @Test
    void whomTheHospitalDoesNotKnowIsAskedForNothing() {
        var nobody = new PatientId(test.erp().newId());

        assertThatThrownBy(() ->
                        consents.request(clerk, new RequestConsent(nobody, terms(), start.plus(Duration.ofHours(6)))))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("patient");
    }

    @Test
    void aConsentIsRequestedAndGranted() {
        var requested = requested();
        assertThat(requested.status()).isEqualTo(ConsentStatus.REQUESTED);
        assertThat(consents.evaluate(clerk, wanted())).isEqualTo(new Deny(Set.of(Lack.NO_CONSENT)));

        var granted = granted(requested);

        assertThat(granted.status()).isEqualTo(ConsentStatus.GRANTED);
        assertThat(granted.expiresAt()).isEqualTo(granted.terms().dataEraseAt());
        assertThat(consents.find(clerk, new FindConsent(granted.id()))).isEqualTo(granted);
        assertThat(consents.list(clerk, new ListConsents(ravi, null, 10)).items())
                .containsExactly(granted);
        assertThat(consents.evaluate(clerk, wanted())).isInstanceOfSatisfying(Permit.class, permit -> {
            assertThat(permit.consent()).isEqualTo(granted.id());
            assertThat(permit.obligations().eraseBy()).isEqualTo(granted.terms().dataEraseAt());
        });
        assertThat(test.events(clerk.hospital())).contains("consent.requested", "consent.granted");
    }

    @Test
    void lessMayBeGrantedThanWasAskedForAndNotMore() {
        var requested = requested();
        var wider = new ConsentTerms(
                ConsentPurpose.CAREMGT,
                Set.of(HiType.PRESCRIPTION, HiType.INVOICE),
                null,
                HIU,
                requested.terms().from(),
                requested.terms().until(),
                requested.terms().dataEraseAt(),
                Set.of());
        var narrower = new ConsentTerms(
                ConsentPurpose.CAREMGT,
                Set.of(HiType.PRESCRIPTION),
                "IN27-OTHER",
                HIU,
                requested.terms().from().plusSeconds(1),
                requested.terms().until(),
                requested.terms().dataEraseAt().minusSeconds(1),
                Set.of(new CareContext("visit-1")));

        assertThatThrownBy(() -> consents.grant(clerk, new GrantConsent(requested.id(), 0, "A-1", wider)))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("records.consent.wider"));
        assertThat(consents.grant(clerk, new GrantConsent(requested.id(), 0, "A-1", narrower))
                        .terms())
                .isEqualTo(narrower);
        assertThat(consents.evaluate(clerk, wanted())).isInstanceOf(Deny.class);
    }

    @Test
    void whatWasDeniedOrRevokedPermitsNothing() {
        var denied = requested();
        consents.end(clerk, new EndConsent(denied.id(), 0, How.DENY, "Patient did not want to"));
        assertThatThrownBy(() -> granted(denied)).isInstanceOf(ConflictException.class);
        var revoked = granted(requested());
        consents.end(clerk, new EndConsent(revoked.id(), revoked.version(), How.REVOKE, "Changed her mind"));

        assertThat(consents.evaluate(clerk, wanted())).isInstanceOf(Deny.class);
        assertThatThrownBy(() -> consents.end(clerk, new EndConsent(revoked.id(), 2, How.REVOKE, "Again")))
                .isInstanceOf(RuleException.class);
        assertThat(test.events(clerk.hospital())).contains("consent.denied", "consent.revoked");
    }

    @Test
    void anArtefactBelongsToOneConsent() {
        consents.grant(clerk, new GrantConsent(requested().id(), 0, "A-1", terms()));
        var other = requested();

        assertThatThrownBy(() -> consents.grant(clerk, new GrantConsent(other.id(), 0, "A-1", terms())))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("records.consent.artefactTaken"));
    }

    @Test
    void whenItsTimeIsOverItPermitsNothingAndWhatWasReceivedIsErased() { // R-CNS-2
        var granted = granted(requested());
        var record = received.receive(clerk, new ReceiveRecord(granted.id(), document(ravi)));
        assertThat(received.due(clerk, new DueErasures(null, 10)).items()).isEmpty();
        assertThatThrownBy(() -> received.erase(clerk, new EraseRecord(record.id())))
                .isInstanceOf(RuleException.class);

        test.clock().set(granted.terms().dataEraseAt());
        assertThat(consents.evaluate(clerk, wanted())).isInstanceOf(Deny.class); // whether or not anybody noted it
        assertThat(received.due(clerk, new DueErasures(null, 10)).items()).hasSize(1);
        BackgroundWork.of(test.erp());

        assertThat(consents.find(clerk, new FindConsent(granted.id())).status()).isEqualTo(ConsentStatus.EXPIRED);
        assertThat(received.due(clerk, new DueErasures(null, 10)).items()).isEmpty();
        assertThatThrownBy(() -> test.erp().core().documents().find(clerk, new FindDocument(record.document())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> received.receive(clerk, new ReceiveRecord(granted.id(), document(ravi))))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void whatWasReceivedUnderARevokedConsentIsErasedAtOnce() { // R-CNS-2
        var granted = granted(requested());
        var record = received.receive(clerk, new ReceiveRecord(granted.id(), document(ravi)));

        consents.end(clerk, new EndConsent(granted.id(), granted.version(), How.REVOKE, "Changed her mind"));
        assertThat(received.due(clerk, new DueErasures(null, 10)).items())
                .extracting(ReceivedView::id)
                .containsExactly(record.id());
        BackgroundWork.of(test.erp());

        assertThat(received.due(clerk, new DueErasures(null, 10)).items()).isEmpty();
        assertThat(received.erase(clerk, new EraseRecord(record.id())).erasedAt())
                .isEqualTo(start); // again changes nothing
    }

    @Test
    void whatSomebodyHoldsStaysOnTheListUntilItIsReleased() {
        var granted = granted(requested());
        var record = received.receive(clerk, new ReceiveRecord(granted.id(), document(ravi)));
        test.erp().core().documents().hold(clerk, new HoldDocument(record.document(), "Court order 17"));
        test.clock().set(granted.terms().dataEraseAt());

        assertThatThrownBy(() -> received.erase(clerk, new EraseRecord(record.id())))
                .isInstanceOf(RuleException.class);
        assertThat(received.due(clerk, new DueErasures(null, 10)).items()).hasSize(1);
    }

    @Test
    void onlyThePatientsOwnDocumentsAreReceivedAndEachOnce() {
        var granted = granted(requested());
        var asha = test.erp()
                .module(Records.class)
                .patients()
                .register(clerk, register(ravi()))
                .id();
        var once = document(ravi);
        received.receive(clerk, new ReceiveRecord(granted.id(), once));

        assertThatThrownBy(() -> received.receive(clerk, new ReceiveRecord(granted.id(), document(asha))))
                .isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> received.receive(clerk, new ReceiveRecord(granted.id(), once)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aRequestThatIsOverAlreadyIsNone() {
        assertThatThrownBy(() -> consents.request(clerk, new RequestConsent(ravi, terms(), start)))
                .isInstanceOf(InvalidCommandException.class);
    }

    private ConsentView requested() {
        return consents.request(clerk, new RequestConsent(ravi, terms(), start.plus(Duration.ofHours(6))));
    }

    private ConsentView granted(ConsentView requested) {
        return consents.grant(
                clerk, new GrantConsent(requested.id(), 0, requested.id().toString(), requested.terms()));
    }

    private ConsentTerms terms() {
        return ConsentTerms.of(
                ConsentPurpose.CAREMGT,
                Set.of(HiType.PRESCRIPTION, HiType.DISCHARGE_SUMMARY),
                HIU,
                start.minus(Duration.ofDays(365)),
                start,
                start.plus(Duration.ofDays(1)));
    }

    private DataRequest wanted() {
        return new DataRequest(
                ravi,
                ConsentPurpose.CAREMGT,
                Set.of(HiType.PRESCRIPTION),
                "IN27-US",
                HIU,
                start.minus(Duration.ofDays(30)),
                start,
                null);
    }

    private UUID document(PatientId whose) {
        var text = "%PDF-1.4 a report, " + test.erp().newId();
        return test.erp()
                .core()
                .documents()
                .add(
                        clerk,
                        new AddDocument(whose, "Report", "application/pdf", null),
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .id();
    }
}
