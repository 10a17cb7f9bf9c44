package health.erp.records.patient;

import static health.erp.records.APatient.abha;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import health.erp.core.BackgroundWork;
import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.event.Subscription;
import health.erp.core.id.PatientId;
import health.erp.core.testing.Canaries;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.WatchedLog;
import health.erp.records.Records;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierSystems;
import health.erp.records.person.Address;
import health.erp.records.person.AddressUse;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.ContactSystem;
import health.erp.records.person.ContactUse;
import health.erp.records.person.Deceased;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import health.erp.records.person.NameUse;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A canary is planted in every field a patient has, and then everything that can be done with patients is done, also what
 * fails. Nothing that leaves the database sings: no log, no exception, no metric, no event, no audit entry.
 */
@OnEachDatabase({Records.class, PatientCanaryTest.Gossip.class})
class PatientCanaryTest {
    private static final String BIRD = "Quendolina";

    /** Codes of standards, which cannot hold a canary. */
    private static final Set<String> CODES = Set.of("script", "country", "system");

    private final TestErp test;
    private final Patients patients;
    private final Caller clerk;
    private final List<Throwable> thrown = new ArrayList<>();

    PatientCanaryTest(TestErp test) {
        this.test = test;
        this.patients = test.erp().module(Records.class).patients();
        this.clerk = test.aCaller(test.aHospital());
    }

    @Test
    void theCanaryIsInEveryField() throws ReflectiveOperationException {
        assertThat(silent("person", person())).isEmpty();
    }

    @Test
    void nothingThatWorksSings() {
        var logged = WatchedLog.during(this::everythingThatWorks);

        assertThat(logged).isNotEmpty().noneMatch(line -> Canaries.in(line).isPresent());
        assertThat(test.telemetry()).anyMatch(l -> l.contains("RegisterPatient done"));
        mustBeSilentOutside();
    }

    @Test
    void nothingThatFailsSings() {
        var logged = WatchedLog.during(this::everythingThatFails);

        assertThat(logged).isNotEmpty().noneMatch(line -> Canaries.in(line).isPresent());
        assertThat(thrown).isNotEmpty().allSatisfy(t -> assertThat(Canaries.in(t))
                .as("%s", t.getClass())
                .isEmpty());
        mustBeSilentOutside();
    }

    @Test
    void noDeadLetterSings() {
        patients.register(clerk, register(person()));

        var logged = WatchedLog.during(() -> BackgroundWork.deliver(test.erp()));

        assertThat(logged).noneMatch(line -> Canaries.in(line).isPresent());
        for (var table : List.of("erp_parked_aggregate", "erp_parked_event")) {
            assertThat(test.rows(clerk.hospital(), "select * from %s where hospital_id = :hospital".formatted(table)))
                    .as(table)
                    .isNotEmpty()
                    .noneMatch(row -> Canaries.in(row).isPresent());
        }
    }

    private void everythingThatWorks() {
        var patient = patients.register(clerk, register(person(), abha(1), card()));
        patients.registerUnknown(clerk, new RegisterUnknownPatient(BIRD, AdministrativeGender.FEMALE, null));
        patients.registerNewborn(
                clerk, new RegisterNewborn(patient.id(), AdministrativeGender.MALE, LocalDate.of(2026, 3, 1), 1));
        patients.registerAll(
                clerk,
                new RegisterPatients(
                        "urn:example:list", List.of(new RegisterPatients.Entry(BIRD, person(), List.of()))));
        patients.find(clerk, new FindPatient(patient.id()));
        patients.findByIdentifier(clerk, new FindByIdentifier(card()));
        patients.search(clerk, SearchPatients.byName(BIRD, 10));
        patients.search(clerk, SearchPatients.byPhone("+919845012345", 10));
        patients.amend(clerk, new AmendPatient(patient.id(), 0, person(), List.of(card())));
        patients.deactivate(clerk, new DeactivatePatient(patient.id(), 1, BIRD));
        patients.reactivate(clerk, new ReactivatePatient(patient.id(), 2, BIRD));
    }

    private void everythingThatFails() {
        var patient = patients.register(clerk, register(person(), card()));
        var long_ = BIRD.repeat(60);
        failing(() -> patients.register(clerk, register(person(), card()))); // the number is taken
        failing(() -> patients.register(clerk, register(person(), new Identifier(BIRD, BIRD))));
        failing(() ->
                patients.register(clerk, register(person(), new Identifier(IdentifierSystems.AADHAAR.uri(), BIRD))));
        failing(() ->
                patients.registerUnknown(clerk, new RegisterUnknownPatient(long_, AdministrativeGender.FEMALE, null)));
        failing(() -> patients.amend(clerk, new AmendPatient(patient.id(), 7, person(), List.of())));
        failing(() -> patients.deactivate(clerk, new DeactivatePatient(patient.id(), 0, BIRD + "\u0007")));
        failing(() -> patients.reactivate(clerk, new ReactivatePatient(patient.id(), 0, BIRD)));
        failing(() -> patients.search(clerk, SearchPatients.byName("%s a b c d".formatted(BIRD), 10)));
        failing(() -> patients.search(clerk, SearchPatients.byPhone(BIRD, 10)));
        failing(() ->
                patients.findByIdentifier(clerk, new FindByIdentifier(new Identifier(Patients.MRN_SYSTEM, BIRD))));
        failing(() -> patients.registerAll(
                clerk, new RegisterPatients(BIRD, List.of(new RegisterPatients.Entry(long_, person(), List.of())))));
        failing(() -> HumanName.official(long_));
        failing(() -> ContactPoint.phone(BIRD, "IN", null));
        failing(() -> ContactPoint.email(BIRD + "@@", null));
        failing(() -> BirthDate.parse(BIRD));
        failing(() -> new Address(null, List.of(long_), null, null, null, null, null));
        failing(() -> new Address(null, List.of(), null, null, null, null, BIRD));
        failing(this::registerWithoutTheTable);
    }

    /** The database refuses the statement itself, and quotes it in what it says. */
    private void registerWithoutTheTable() {
        test.database().execute("alter table patient rename to patient_elsewhere");
        try {
            patients.register(clerk, register(person()));
        } finally {
            test.database().execute("alter table patient_elsewhere rename to patient");
        }
    }

    private void mustBeSilentOutside() {
        for (var table : List.of("erp_outbox", "erp_audit")) {
            assertThat(test.rows(clerk.hospital(), "select * from %s where hospital_id = :hospital".formatted(table)))
                    .isNotEmpty()
                    .noneMatch(row -> Canaries.in(row).isPresent());
        }
        assertThat(test.telemetry()).noneMatch(line -> Canaries.in(line).isPresent());
    }

    private void failing(Runnable attempt) {
        var failure = catchThrowable(attempt::run);
        assertThat(failure).isNotNull();
        thrown.add(failure);
    }

    private static Identifier card() {
        return new Identifier("urn:example:card", BIRD);
    }

    private static Demographics person() {
        var name = new HumanName(NameUse.OFFICIAL, BIRD, List.of(BIRD, BIRD + "a"), BIRD, BIRD, BIRD, "Latn");
        var former = new HumanName(NameUse.OLD, BIRD + "b", List.of(BIRD), BIRD, BIRD, BIRD, "Latn");
        var home = new Address(AddressUse.HOME, List.of(BIRD, BIRD), BIRD, BIRD, BIRD, BIRD, "IN");
        return new Demographics(
                List.of(name, former),
                AdministrativeGender.FEMALE,
                BirthDate.parse("1983-07-19"),
                List.of(
                        ContactPoint.phone("98450 12345", "IN", ContactUse.MOBILE),
                        ContactPoint.email(BIRD + "@example.org", ContactUse.HOME),
                        new ContactPoint(ContactSystem.URL, "https://example.org/" + BIRD, null, null),
                        new ContactPoint(ContactSystem.OTHER, BIRD, null, null)),
                List.of(home),
                Deceased.NO);
    }

    /** Paths of texts without a canary, so that a field added later is planted too. */
    private static List<String> silent(String path, @Nullable Object value) throws ReflectiveOperationException {
        var found = new ArrayList<String>();
        if (value instanceof String text && Canaries.in(text).isEmpty() && !CODES.contains(last(path))) {
            found.add(path);
        } else if (value == null && !path.endsWith(".at") && !path.endsWith(".use") && !path.endsWith(".rank")) {
            found.add(path);
        } else if (value instanceof List<?> list) {
            for (var element : list) {
                found.addAll(silent(path, element));
            }
        } else if (value instanceof Record whole) {
            for (RecordComponent component : whole.getClass().getRecordComponents()) {
                found.addAll(silent(
                        path + "." + component.getName(),
                        component.getAccessor().invoke(whole)));
            }
        }
        return found;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Hears of patients, and fails with what it should keep to itself. */
    static final class Gossip implements ErpModule {
        record Newcomer(PatientId patient) {}

        @Override
        public String name() {
            return "gossip";
        }

        @Override
        public List<Subscription<?>> subscriptions() {
            return List.of(Subscription.of("gossip.all", "patient.created", Newcomer.class, (caller, newcomer) -> {
                throw new IllegalStateException("Have you heard of " + BIRD + "?");
            }));
        }

        @Override
        public void open(Erp erp) {}
    }
}
