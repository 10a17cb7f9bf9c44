package health.erp.records.consent;

import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.document.AddDocument;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class ConsentStoreTest {
    private final TestErp test;
    private final Caller clerk;
    private final Caller elsewhere;
    private final PatientId ravi;
    private final ConsentId consent;

    ConsentStoreTest(TestErp test) {
        this.test = test;
        this.clerk = test.aCaller(test.aHospital());
        this.elsewhere = test.aCaller(test.aHospital());
        var records = test.erp().module(Records.class);
        this.ravi = records.patients().register(clerk, register(ravi())).id();
        var now = TestErp.MORNING;
        var terms = ConsentTerms.of(
                ConsentPurpose.CAREMGT,
                Set.of(HiType.PRESCRIPTION),
                "hiu",
                now.minusSeconds(9),
                now,
                now.plus(Duration.ofDays(1)));
        var requested = records.consents().request(clerk, new RequestConsent(ravi, terms, now.plusSeconds(9)));
        records.consents().grant(clerk, new GrantConsent(requested.id(), 0, "A-1", terms));
        this.consent = requested.id();
        var document = test.erp()
                .core()
                .documents()
                .add(
                        clerk,
                        new AddDocument(ravi, "Report", "application/pdf", null),
                        new ByteArrayInputStream("%PDF-1.4 x".getBytes(StandardCharsets.UTF_8)));
        records.receivedRecords().receive(clerk, new ReceiveRecord(consent, document.id()));
    }

    @Test
    void keepsHospitalsApart() {
        assertThat(test.erp().transaction(clerk, this::rowsMet))
                .containsOnlyKeys(queries())
                .allSatisfy((query, rows) -> assertThat(rows).as(query).isPositive());

        assertThat(test.erp().transaction(elsewhere, this::rowsMet))
                .containsOnlyKeys(queries())
                .allSatisfy((query, rows) -> assertThat(rows).as(query).isZero());
        assertThat(test.erp().transaction(elsewhere, () -> new ConsentStore(test.erp()).find(consent)))
                .isEmpty();
    }

    private Map<String, Integer> rowsMet() {
        var em = test.erp().session();
        var met = new TreeMap<String, Integer>();
        met.put(
                "of",
                ConsentQueries_.of(em, ravi, new UUID(Long.MAX_VALUE, -1), 9).size());
        met.put("inForce", ConsentQueries_.inForce(em, ravi, TestErp.MORNING).size());
        met.put(
                "due",
                ConsentQueries_.due(em, TestErp.MORNING.plus(Duration.ofDays(2)), new UUID(0, 0), 9)
                        .size());
        met.put("waiting", ConsentQueries_.waiting(em, consent).size());
        return met;
    }

    private static String[] queries() {
        return Arrays.stream(ConsentQueries.class.getDeclaredMethods())
                .map(m -> m.getName())
                .toArray(String[]::new);
    }
}
