package health.erp.records.patient;

import static health.erp.records.APatient.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.InvalidCommandException;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.APatient;
import health.erp.records.Records;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list read page by page is the whole list, each patient once, whatever others do meanwhile. */
@OnEachDatabase(Records.class)
class PatientPagesTest {
    private static final List<String> NAMES =
            List.of("An", "Anu", "Anand", "Anita", "Annapurna", "Bala", "Anbu", "Ángel", "Ani", "Chandra");
    private static final String PHONE = "+919845012345";

    private final Patients patients;
    private final Caller clerk;

    PatientPagesTest(TestErp test) {
        this.patients = test.erp().module(Records.class).patients();
        this.clerk = test.aCaller(test.aHospital());
    }

    @Test
    void aPageOfNamesContinuesAfterTheLastPatient() {
        for (var name : List.of("Anna", "Anita", "Anand", "Anu", "Aniket")) {
            patients.register(clerk, APatient.register(person(name, "Anwar", 1980)));
        }

        var all = SearchPatients.byName("an", 2);
        var first = patients.search(clerk, all);
        var second = patients.search(clerk, all.from(first.next()));
        var third = patients.search(clerk, all.from(second.next()));

        assertThat(first.items()).extracting(PatientView::displayName).containsExactly("Anwar Anand", "Anwar Aniket");
        assertThat(second.items()).extracting(PatientView::displayName).containsExactly("Anwar Anita", "Anwar Anna");
        assertThat(third.items()).extracting(PatientView::displayName).containsExactly("Anwar Anu");
        assertThat(third.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void thePagesTogetherAreTheWholeList(int size) {
        var random = new Random(size);
        register(IntStream.range(0, 40).mapToObj(i -> somebody(random)).toList());

        for (var query : queries(size)) {
            var whole = ids(patients.search(clerk, resized(query, 100)).items());

            assertThat(whole).as("%s", query).hasSizeGreaterThan(5).doesNotHaveDuplicates();
            assertThat(pages(query, () -> {})).as("%s", query).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void nobodyIsLostOrShownTwiceWhileOthersRegister(int size) {
        var random = new Random(size);
        register(IntStream.range(0, 25).mapToObj(i -> somebody(random)).toList());

        for (var query : queries(size)) {
            var before = ids(patients.search(clerk, resized(query, 100)).items());
            var late = new HashSet<PatientId>();

            var seen = pages(query, () -> {
                if (late.size() < 10) {
                    late.add(patients.register(clerk, APatient.register(somebody(random)))
                            .id());
                }
            });

            assertThat(seen).as("%s", query).doesNotHaveDuplicates().containsSubsequence(before);
            assertThat(seen)
                    .as("%s", query)
                    .filteredOn(id -> !late.contains(id))
                    .isEqualTo(before);
        }
    }

    @Test
    void whoWasDeactivatedMeanwhileStillMarksThePlace() {
        var rows = IntStream.range(0, 4)
                .mapToObj(i -> patients.register(clerk, APatient.register(person("Anu", "Rao" + i, 1980))))
                .toList();
        var last = rows.get(1);
        patients.deactivate(clerk, new DeactivatePatient(last.id(), 0, "Mistake"));

        for (var query : queries(10)) {
            assertThat(ids(patients.search(clerk, query.from(last.id())).items()))
                    .as("%s", query)
                    .containsExactly(rows.get(2).id(), rows.get(3).id());
        }
    }

    @Test
    void whoHasLostTheNameMarksNoPlaceInItsList() {
        var anu = patients.register(clerk, APatient.register(person("Anu", "Rao", 1980)));
        patients.amend(clerk, new AmendPatient(anu.id(), 0, person("Bala", "Rao", 1980), List.of()));

        assertThatThrownBy(() ->
                        patients.search(clerk, SearchPatients.byName("an", 10).from(anu.id())))
                .isInstanceOfSatisfying(InvalidCommandException.class, e -> assertThat(e.problems())
                        .containsOnlyKeys("after"));
    }

    @Test
    void aFullLastPageIsTheLast() {
        IntStream.range(0, 4).forEach(i -> patients.register(clerk, APatient.register(person("Anu", "Rao", 1980))));

        for (var query : queries(2)) {
            var first = patients.search(clerk, query);
            var second = patients.search(clerk, query.from(first.next()));

            assertThat(first.next()).isEqualTo(first.items().get(1).id());
            assertThat(second.items()).hasSize(2);
            assertThat(second.next()).isNull();
        }
    }

    @Test
    void thereAreUpToAHundredOnAPage() {
        register(Collections.nCopies(101, person("Anu", "Rao", 1980)));

        var page = patients.search(clerk, SearchPatients.byName("anu", 100));

        assertThat(page.items()).hasSize(100);
        assertThat(patients.search(clerk, SearchPatients.byName("anu", 100).from(page.next()))
                        .items())
                .hasSize(1);
    }

    private List<PatientId> pages(SearchPatients query, Runnable between) {
        var seen = new ArrayList<PatientId>();
        var page = patients.search(clerk, query);
        seen.addAll(ids(page.items()));
        while (page.next() != null) {
            between.run();
            page = patients.search(clerk, query.from(page.next()));
            assertThat(page.items()).isNotEmpty().hasSizeLessThanOrEqualTo(query.size());
            seen.addAll(ids(page.items()));
            assertThat(seen).as("a list that ends").hasSizeLessThan(200);
        }
        return seen;
    }

    private void register(List<Demographics> people) {
        var entries = IntStream.range(0, people.size())
                .mapToObj(i -> entry("K" + i, people.get(i)))
                .toList();
        patients.registerAll(clerk, new RegisterPatients("urn:example:list", entries));
    }

    private static Demographics somebody(Random random) {
        var name = NAMES.get(random.nextInt(NAMES.size()));
        var other = NAMES.get(random.nextInt(NAMES.size()));
        return person(name, other, 1980 + random.nextInt(3));
    }

    private static Demographics person(String family, String given, int year) {
        return Demographics.of(
                        HumanName.official(family, given),
                        AdministrativeGender.UNKNOWN,
                        BirthDate.parse(year + "-05-12"))
                .reachedAt(ContactPoint.phone(PHONE, "IN", null));
    }

    private static List<SearchPatients> queries(int size) {
        return List.of(
                SearchPatients.byName("an", size),
                new SearchPatients("an a", null, BirthDate.parse("1980"), false, null, size),
                SearchPatients.byPhone(PHONE, size),
                SearchPatients.byBirthDate(BirthDate.parse("1980"), size));
    }

    private static SearchPatients resized(SearchPatients query, int size) {
        return new SearchPatients(query.name(), query.phone(), query.birthDate(), false, null, size);
    }

    private static List<PatientId> ids(List<PatientView> patients) {
        return patients.stream().map(PatientView::id).toList();
    }
}
