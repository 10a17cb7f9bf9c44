package health.erp.records.duplicate;

import static health.erp.records.APatient.register;
import static health.erp.records.duplicate.DuplicatesTest.lata;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class LinkStoreTest {
    private final TestErp test;
    private final Duplicates duplicates;
    private final Caller clerk;
    private final Caller elsewhere;
    private final LinkView link;

    LinkStoreTest(TestErp test) {
        this.test = test;
        var records = test.erp().module(Records.class);
        this.duplicates = records.duplicates();
        this.clerk = test.aCaller(test.aHospital());
        this.elsewhere = test.aCaller(test.aHospital());
        records.patients().register(clerk, register(lata("Lata", "1975-01-30")));
        var other = records.patients().register(clerk, register(lata("Latha", "1975-01-30")));
        duplicates.step(clerk, new DuplicateJobs.Step(null));
        this.link = duplicates.find(clerk, new FindLinks(other.id())).get(0);
    }

    @Test
    void keepsHospitalsApart() {
        assertThat(test.erp().transaction(clerk, this::rowsMet))
                .containsOnlyKeys(queries())
                .allSatisfy((query, rows) -> assertThat(rows).as(query).isPositive());

        assertThat(test.erp().transaction(elsewhere, this::rowsMet))
                .containsOnlyKeys(queries())
                .allSatisfy((query, rows) -> assertThat(rows).as(query).isZero());
    }

    @Test
    void whoLooksTheSameElsewhereIsNobodyHere() {
        assertThat(duplicates.candidates(elsewhere, FindCandidates.of(lata("Lata", "1975-01-30"))))
                .isEmpty();
    }

    @Test
    void eachUseCaseCostsAKnownNumberOfStatements() {
        // who has the phone, the sound, the day; those with their numbers; a read costs two, and a runtime that was not
        // started asks whether another node has learned something
        test.erp().module(Records.class).patients().register(elsewhere, register(lata("Lata", "1975-01-30")));
        var query = FindCandidates.of(lata("Latha", "1975-01-30"));
        assertThat(duplicates.candidates(elsewhere, query)).hasSize(1);
        assertThat(statements(() -> duplicates.candidates(elsewhere, query))).isEqualTo(5 + 2);
        // the pairs; who they are
        assertThat(statements(() -> duplicates.list(clerk, ListDuplicates.first(10))))
                .isEqualTo(2 + 2);
        assertThat(statements(() -> duplicates.count(clerk, new CountDuplicates())))
                .isEqualTo(1 + 2);
    }

    private int statements(Callable<?> work) {
        return test.statements(work);
    }

    private Map<String, Integer> rowsMet() {
        var em = test.erp().session();
        var met = new TreeMap<String, Integer>();
        met.put(
                "waiting",
                LinkQueries_.waiting(em, Integer.MAX_VALUE, new UUID(0, 0), 9).size());
        met.put("waitingCount", (int) LinkQueries_.waitingCount(em));
        met.put("withFirst", LinkQueries_.withFirst(em, link.first()).size());
        met.put("withSecond", LinkQueries_.withSecond(em, link.second()).size());
        met.put("lastModel", LinkQueries_.lastModel(em).size());
        return met;
    }

    private static String[] queries() {
        return Arrays.stream(LinkQueries.class.getDeclaredMethods())
                .map(Method::getName)
                .toArray(String[]::new);
    }
}
