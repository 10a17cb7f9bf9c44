package health.erp.records.consent;

import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static health.erp.records.CanaryWatch.BIRD;

import health.erp.core.Caller;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.CanaryWatch;
import health.erp.records.Records;
import health.erp.records.consent.EndConsent.How;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may see what of a patient, and why no longer, stays in the database. */
@OnEachDatabase(Records.class)
class ConsentCanaryTest {
    private final Caller clerk;
    private final PatientId ravi;
    private final Consents consents;
    private final Instant now;
    private final CanaryWatch watch;

    ConsentCanaryTest(TestErp test) {
        var records = test.erp().module(Records.class);
        this.clerk = test.aCaller(test.aHospital());
        this.ravi = records.patients().register(clerk, register(ravi())).id();
        this.consents = records.consents();
        this.now = test.clock().instant();
        this.watch = new CanaryWatch(test, clerk);
    }

    @Test
    void nothingThatIsConsentedToSings() {
        watch.isSilent(() -> {
            var asked = asked();
            var other = asked();
            var granted = consents.grant(clerk, new GrantConsent(asked.id(), 0, BIRD, terms("IN1")));
            watch.failing(() -> consents.grant(clerk, new GrantConsent(other.id(), 0, BIRD, terms("IN1")))); // one's
            watch.failing(() -> consents.grant(clerk, new GrantConsent(other.id(), 0, "A-2", terms(BIRD))));
            watch.failing(() -> consents.grant(clerk, new GrantConsent(other.id(), 0, BIRD.repeat(20), terms("IN1"))));
            consents.find(clerk, new FindConsent(asked.id()));
            consents.list(clerk, new ListConsents(ravi, null, 10));
            consents.evaluate(
                    clerk,
                    new DataRequest(
                            ravi,
                            ConsentPurpose.CAREMGT,
                            Set.of(HiType.PRESCRIPTION),
                            BIRD,
                            BIRD,
                            now.minus(Duration.ofDays(30)),
                            now,
                            null));
            consents.end(clerk, new EndConsent(asked.id(), granted.version(), How.REVOKE, BIRD));
            watch.failing(
                    () -> consents.end(clerk, new EndConsent(asked.id(), granted.version() + 1, How.REVOKE, BIRD)));
            watch.failing(() -> consents.end(clerk, new EndConsent(other.id(), 0, How.DENY, BIRD + "\n")));
        });
    }

    private ConsentView asked() {
        return consents.request(clerk, new RequestConsent(ravi, terms("IN1"), now.plus(Duration.ofHours(6))));
    }

    private ConsentTerms terms(String hiu) {
        return new ConsentTerms(
                ConsentPurpose.CAREMGT,
                Set.of(HiType.PRESCRIPTION),
                BIRD,
                hiu,
                now.minus(Duration.ofDays(365)),
                now,
                now.plus(Duration.ofDays(1)),
                Set.of(new CareContext(BIRD)));
    }
}
