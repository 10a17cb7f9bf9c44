package health.erp.records.patient;

import static health.erp.records.APatient.abha;
import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.NotFoundException;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.APatient;
import health.erp.records.Records;
import health.erp.records.merge.MergePatients;
import health.erp.records.merge.PreviewMerge;
import health.erp.records.person.BirthDate;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class PatientStoreTest {
    private static final UUID FIRST = new UUID(0, 0);
    private static final LocalDate BORN = LocalDate.of(1980, 5, 12);

    private final TestErp test;
    private final PatientStore store;
    private final Caller clerk;
    private final Caller elsewhere;
    private final PatientView ravi;
    private PatientId other;
    private PatientId replaced;

    PatientStoreTest(TestErp test) {
        this.test = test;
        this.store = new PatientStore(test.erp());
        this.clerk = test.aCaller(test.aHospital());
        this.elsewhere = test.aCaller(test.aHospital());
        this.ravi = test.erp().module(Records.class).patients().register(clerk, register(ravi(), abha(1)));
        this.other = ravi.id();
        this.replaced = ravi.id();
    }

    @Test
    void keepsHospitalsApart() {
        var records = test.erp().module(Records.class);
        other = records.patients()
                .register(clerk, register(APatient.named("Rao", "Lata"), abha(2)))
                .id();
        replaced = records.patients()
                .register(clerk, register(APatient.named("Rau", "Asha")))
                .id();
        var seen = records.merges().preview(clerk, new PreviewMerge(ravi.id(), replaced));
        records.merges().merge(clerk, MergePatients.of(seen, "Same person").accepting(seen.conflicts()));

        assertThat(test.erp().transaction(clerk, this::rowsMet))
                .containsOnlyKeys(queries())
                .allSatisfy((query, rows) -> assertThat(rows).as(query).isPositive());

        assertThat(test.erp().transaction(elsewhere, this::rowsMet))
                .containsOnlyKeys(queries())
                .allSatisfy((query, rows) -> assertThat(rows).as(query).isZero());
    }

    @Test
    void whatTheStoreFindsIsOfOneHospitalToo() {
        assertThat(test.erp().transaction(clerk, this::whatTheStoreFinds)).containsOnly(1);
        assertThat(test.erp().transaction(elsewhere, this::whatTheStoreFinds)).containsOnly(0);
        assertThatThrownBy(() -> test.erp().transaction(elsewhere, () -> store.whole(ravi.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> test.erp().transaction(elsewhere, () -> store.whole(ravi.id(), 0)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void thePatientOfAnotherHospitalCannotBeWrittenHere() {
        var theirs = test.erp().transaction(clerk, () -> store.whole(ravi.id()));

        assertThatThrownBy(() -> test.erp().transaction(elsewhere, () -> {
                    store.findAgain(theirs);
                    return true;
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(test.rows(clerk.hospital(), "select word from patient_key where hospital_id = :hospital"))
                .containsExactlyInAnyOrder("kumar", "ravi", "shankar", "+919845012345");
        assertThat(test.rows(elsewhere.hospital(), "select word from patient_key where hospital_id = :hospital"))
                .isEmpty();
    }

    @Test
    void thePlacesInAListAreWordsAndThenPatients() {
        var words = test.erp()
                .transaction(
                        clerk, () -> PatientQueries_.firstName(test.erp().session(), ravi.id(), "r", "r\uDBFF\uDFFF"));

        assertThat(words).isEqualTo("ravi");
    }

    /** How many rows each query of the register meets in the hospital whose transaction is running. */
    private Map<String, Integer> rowsMet() {
        var em = test.erp().session();
        var met = new TreeMap<String, Integer>();
        met.put("byMrn", PatientQueries_.byMrn(em, ravi.mrn()).size());
        met.put(
                "byIdentifier",
                PatientQueries_.byIdentifier(em, abha(1).system(), abha(1).value())
                        .size());
        met.put("whole", PatientQueries_.whole(em, ravi.id()).size());
        met.put(
                "withIdentifiers",
                PatientQueries_.withIdentifiers(em, List.of(ravi.id())).size());
        met.put("named", named("kumar", "rav").size());
        met.put(
                "reachedAt",
                PatientQueries_.reachedAt(em, "+919845012345", FIRST, true, true, BORN, BORN, 9)
                        .size());
        met.put(
                "born",
                PatientQueries_.born(em, BORN, FIRST, true, false, BORN, BORN, 9)
                        .size());
        met.put("firstName", PatientQueries_.firstName(em, ravi.id(), "k", "l") == null ? 0 : 1);
        met.put(
                "given",
                PatientQueries_.given(em, List.of(abha(1).value()), "urn:example:list")
                        .size());
        met.put(
                "unsealed",
                PatientQueries_.unsealed(em, List.of(abha(1).system()), 9).size());
        met.put(
                "looking",
                PatientQueries_.looking(em, List.of("kumar|ravi shankar|1980-05-12"))
                        .size());
        met.put(
                "sounding",
                PatientQueries_.sounding(em, "kmr rv snkr", BORN, BORN, 9).size());
        met.put("bornOn", PatientQueries_.bornOn(em, List.of(BORN), "kumar", 9).size());
        met.put(
                "sharingPhone",
                PatientQueries_.sharingPhone(em, List.of("+919845012345"), 9).size());
        met.put(
                "sharingNumber",
                PatientQueries_.sharingNumber(em, List.of(abha(1).value()), 9).size());
        met.put("following", PatientQueries_.following(em, FIRST, 9).size());
        met.put("last", PatientQueries_.last(em) == null ? 0 : 1);
        met.put("forgetKeys", PatientQueries_.forgetKeys(em, ravi.id()));
        met.put(
                "differingSystems",
                PatientQueries_.differingSystems(em, ravi.id(), other).size());
        met.put("pointTo", PatientQueries_.pointTo(em, other, ravi.id()));
        met.put("pointThese", PatientQueries_.pointThese(em, ravi.id(), List.of(replaced)));
        return met;
    }

    private List<?> named(String first, String second) {
        return PatientQueries_.named(
                test.erp().session(),
                first,
                first + "z",
                "",
                FIRST,
                second,
                second + "z",
                "",
                "",
                "+919845012345",
                true,
                true,
                BORN,
                BORN,
                9);
    }

    private List<Integer> whatTheStoreFinds() {
        return List.of(
                store.find(ravi.id()).isPresent() ? 1 : 0,
                store.byMrn(ravi.mrn()).isPresent() ? 1 : 0,
                store.byIdentifier(abha(1)).isPresent() ? 1 : 0,
                store.given(List.of(abha(1)), "urn:example:list").size(),
                store.lookingLike(List.of("kumar|ravi shankar|1980-05-12")).size(),
                store.search(SearchPatients.byName("kumar", 9)).items().size(),
                store.search(SearchPatients.byPhone("+919845012345", 9)).items().size(),
                store.search(SearchPatients.byBirthDate(BirthDate.of(BORN), 9))
                        .items()
                        .size());
    }

    private static String[] queries() {
        return Arrays.stream(PatientQueries.class.getDeclaredMethods())
                .map(Method::getName)
                .toArray(String[]::new);
    }
}
