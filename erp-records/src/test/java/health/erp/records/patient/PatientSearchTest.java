package health.erp.records.patient;

import static health.erp.records.APatient.born;
import static health.erp.records.APatient.named;
import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.InvalidCommandException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.ContactSystem;
import health.erp.records.person.Deceased;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import health.erp.records.person.NameUse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachDatabase(Records.class)
class PatientSearchTest {
    private static final ContactPoint PHONE = ContactPoint.phone("98450 12345", "IN", null);

    private final TestErp test;
    private final Patients patients;
    private final Caller clerk;

    PatientSearchTest(TestErp test) {
        this.test = test;
        this.patients = test.erp().module(Records.class).patients();
        this.clerk = test.aCaller(test.aHospital());
        patients.register(clerk, register(named("Decoy", "Mira")));
    }

    // people type without accents and capitals; in Indic scripts and Arabic every mark counts
    @ParameterizedTest
    @CsvSource({
        "குமார், ரவி, குமார் ரவி",
        "குமார், ரவி, கும",
        "कुमार, रवि, रवि कुमार",
        "कुमार, रवि, कुमा",
        "علي, محمد, محمد علي",
        "علي, محمد, محم",
        "Muñoz, José, jose munoz",
        "Muñoz, José, MUÑOZ",
        "Straße, Jürgen, strasse jur",
        "Ngũgĩ, Wangarĩ, wangari",
        "O'Brien, Sinéad, brien",
        "Łukasiewicz, Żaneta, zan",
        "İnönü, Işıl, inonu",
        "王, 小明, 王 小",
        "Kumar, Ravi, ＫＵＭＡＲ"
    })
    void aNameIsFoundInEveryScriptWhateverTheCapitalsAndAccents(String family, String given, String typed) {
        var patient = patients.register(clerk, register(named(family, given)));

        assertThat(search(typed)).containsExactly(patient);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"k", "kumar", "RAVI", "sha", "ravi k", "k r s", "shankar kumar ravi", "kumar, ravi", "ku ku"})
    void theBeginningsOfUpToThreeNamesFindInAnyOrder(String typed) {
        var ravi = patients.register(clerk, register(ravi()));

        assertThat(search(typed)).containsExactly(ravi);
    }

    @ParameterizedTest
    @ValueSource(strings = {"umar", "kumara", "kumar lata", "ravi shankar decoy", "x"})
    void allThatIsTypedMustFit(String typed) {
        patients.register(clerk, register(ravi()));

        assertThat(search(typed)).isEmpty();
    }

    @Test
    void aMarkTypedInIndicScriptIsNotAnAccent() {
        var kumar = patients.register(clerk, register(named("कुमार", "रवि")));

        assertThat(search("कुम")).containsExactly(kumar);
        assertThat(search("कम")).isEmpty();
    }

    @Test
    void whoHasOneNameIsFoundByIt() {
        var family = person(HumanName.official("Suharto"));
        var given = person(HumanName.official(null, "Sukarno"));
        var text = person(new HumanName(NameUse.OFFICIAL, null, List.of(), null, null, "Sujata", null));

        assertThat(search("su")).containsExactly(family, text, given);
    }

    @Test
    void everyNameInEveryScriptFindsThePatientOnce() {
        var names = List.of(
                HumanName.official("Kumar", "Ravi"),
                new HumanName(NameUse.USUAL, "குமார்", List.of("ரவி"), null, null, null, "Taml"),
                new HumanName(NameUse.OLD, "Kumaran", List.of("Kumud"), null, null, null, null));
        var ravi = patients.register(
                clerk,
                register(new Demographics(names, AdministrativeGender.MALE, null, List.of(), List.of(), Deceased.NO)));

        assertThat(search("kum")).containsExactly(ravi);
        assertThat(search("kumar குமார்")).containsExactly(ravi);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " - ", "...", "a b c d"})
    void aSearchHasOneToThreeWords(String typed) {
        assertThatThrownBy(() -> search(typed))
                .isInstanceOfSatisfying(InvalidCommandException.class, e -> assertThat(e.problems())
                        .containsOnlyKeys("name"));
    }

    @Test
    void aPhoneFindsEverybodyReachedAtIt() {
        var lata = patients.register(clerk, register(born("1980-05-12").reachedAt(PHONE)));
        var texted = patients.register(
                clerk,
                register(named("Rao", "Asha")
                        .reachedAt(new ContactPoint(ContactSystem.SMS, "+919845012345", null, null), PHONE)));
        patients.register(
                clerk,
                register(named("Rao", "Fax")
                        .reachedAt(new ContactPoint(ContactSystem.FAX, "+919845012345", null, null))));

        assertThat(search(null, "+919845012345", null)).containsExactly(lata, texted);
        assertThat(search(null, "+919845012346", null)).isEmpty();
    }

    @Test
    void aPhoneAndABirthDateTogetherTellAFamilyApart() {
        var mother = patients.register(clerk, register(born("1980-05-12").reachedAt(PHONE)));
        var child = patients.register(clerk, register(born("2010-01-02").reachedAt(PHONE)));
        patients.register(clerk, register(named("Rao", "Unborn").reachedAt(PHONE)));

        assertThat(search(null, "+919845012345", "1980-05-12")).containsExactly(mother);
        assertThat(search(null, "+919845012345", "2010")).containsExactly(child);
        assertThat(search("rao", "+919845012345", "2010-01")).containsExactly(child);
        assertThat(search("rao lata", "+919845012345", null)).containsExactly(mother, child);
        assertThat(search("rao", "+919845012345", "1999")).isEmpty();
    }

    // known to the year, month or day; asked for the year, month or day. R-ID-5
    @ParameterizedTest
    @CsvSource({
        "1980, 1980-05-12, true",
        "1980, 1980-12-31, true",
        "1980, 1981-01-01, false",
        "1980, 1979-12-31, false",
        "1980-05, 1980-05-31, true",
        "1980-05, 1980-06-01, false",
        "1980-05, 1980, true",
        "1980-05-12, 1980, true",
        "1980-05-12, 1980-05, true",
        "1980-05-12, 1980-06, false",
        "1980-05-12, 1980-05-12, true",
        "1980-05-12, 1980-05-13, false",
        "1980-01-01, 1980, true",
        "1980-12-31, 1980, true"
    })
    void aPartialBirthDateFindsEverybodyWhoMayHaveBeenBornThen(String known, String asked, boolean found) {
        var lata = patients.register(clerk, register(born(known).reachedAt(PHONE)));

        var all = List.of(search(null, null, asked), search("lata", null, asked), search(null, "+919845012345", asked));

        assertThat(all).containsOnly(found ? List.of(lata) : List.of());
    }

    @Test
    void whoseBirthDateIsUnknownIsNotFoundByOne() {
        patients.register(clerk, register(named("Rao", "Lata")));

        assertThat(search(null, null, "1980")).isEmpty();
        assertThat(search("lata", null, "1980")).isEmpty();
    }

    @Test
    void everySearchKeepsHospitalsApart() {
        var elsewhere = test.aCaller(test.aHospital());
        var theirs = patients.register(elsewhere, register(born("1980-05-12").reachedAt(PHONE)));

        for (var query : List.of(
                query("lata", null, null),
                query("lata rao", null, null),
                query(null, "+919845012345", null),
                query(null, null, "1980"),
                query("lata", "+919845012345", "1980"))) {
            assertThat(patients.search(clerk, query).items()).as("%s", query).isEmpty();
            assertThat(patients.search(elsewhere, query).items())
                    .as("%s", query)
                    .containsExactly(theirs);
        }
        assertThatThrownBy(
                        () -> patients.search(clerk, query("lata", null, null).from(theirs.id())))
                .isInstanceOfSatisfying(InvalidCommandException.class, e -> assertThat(e.problems())
                        .containsOnlyKeys("after"));
    }

    private PatientView person(HumanName name) {
        return patients.register(clerk, register(Demographics.of(name, AdministrativeGender.UNKNOWN, null)));
    }

    private List<PatientView> search(String name) {
        return search(name, null, null);
    }

    private List<PatientView> search(@Nullable String name, @Nullable String phone, @Nullable String born) {
        return patients.search(clerk, query(name, phone, born)).items();
    }

    private static SearchPatients query(@Nullable String name, @Nullable String phone, @Nullable String born) {
        return new SearchPatients(name, phone, born == null ? null : BirthDate.parse(born), false, null, 100);
    }
}
