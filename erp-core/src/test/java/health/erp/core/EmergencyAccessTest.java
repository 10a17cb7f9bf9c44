package health.erp.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.audit.AuditEntryView;
import health.erp.core.audit.AuditPermission;
import health.erp.core.audit.BreakGlass;
import health.erp.core.audit.CallsOfEmergency;
import health.erp.core.audit.Emergencies;
import health.erp.core.audit.EmergencyReason;
import health.erp.core.audit.EmergencyView;
import health.erp.core.audit.OpenEmergencies;
import health.erp.core.audit.OverdueEmergencies;
import health.erp.core.audit.ReviewEmergency;
import health.erp.core.audit.Verdict;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Breaking the glass: for one patient and some time, told at once, and open until somebody else has looked at it. */
@OnEachDatabase(Notebook.class)
class EmergencyAccessTest {
    private final TestErp test;
    private final Erp erp;
    private final Emergencies emergencies;
    private final Caller nurse;
    private final Caller auditor;
    private final PatientId patient;
    private final PatientId other;

    EmergencyAccessTest(TestErp test) {
        this.test = test;
        this.erp = test.erp();
        this.emergencies = erp.core().emergencies();
        test.clock().set(TestErp.MORNING);
        var hospital = test.aHospital();
        this.nurse = new Caller(hospital, new StaffId(erp.newId()), Set.of(AuditPermission.BREAK_GLASS));
        this.auditor = test.aCaller(hospital, AuditPermission.REVIEW_EMERGENCY);
        this.patient = new PatientId(erp.newId());
        this.other = new PatientId(erp.newId());
    }

    @Test
    void itIsBrokenForOnePatientOnly() { // R-BTG-1
        refused(patient);
        broken(patient, 30);

        assertThat(look(patient)).isEqualTo("seen");
        refused(other);
        assertThatThrownBy(() -> lookAt(nurse.breakingGlass("Unconscious"), List.of(patient, other)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void itIsOverWhenItsTimeIsOverAndIsNotMadeLongerInSilence() { // R-BTG-1
        var first = broken(patient, 30);
        test.clock().set(TestErp.MORNING.plus(Duration.ofMinutes(30)).minusMillis(1));
        assertThat(look(patient)).isEqualTo("seen");
        test.clock().set(TestErp.MORNING.plus(Duration.ofMinutes(30)));
        refused(patient);

        var second = broken(patient, 30);

        assertThat(look(patient)).isEqualTo("seen");
        assertThat(second.previous()).isEqualTo(first.entry());
        assertThat(test.events(nurse.hospital())).containsExactly("access.glass-broken", "access.glass-broken");
        assertThat(emergencies.reviews(auditor, new OpenEmergencies(null, 9)).items())
                .extracting(EmergencyView::entry)
                .containsExactly(first.entry(), second.entry());
        assertThatThrownBy(() -> broken(patient, BreakGlass.LONGEST + 1)).isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void itIsNobodyElsesAndOfNoOtherHospital() {
        broken(patient, 30);
        var colleague = new Caller(nurse.hospital(), new StaffId(erp.newId()), Set.of());
        var elsewhere = new Caller(test.aHospital(), nurse.staff(), Set.of());

        assertThatThrownBy(() -> lookAt(colleague.breakingGlass("Unconscious"), List.of(patient)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> lookAt(elsewhere.breakingGlass("Unconscious"), List.of(patient)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> lookAt(nurse, List.of(patient))).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() ->
                        emergencies.breakGlass(colleague, new BreakGlass(patient, EmergencyReason.BTG, "Curious", 30)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void itIsToldInTheSameTransaction() { // R-BTG-2
        assertThatThrownBy(() -> erp.transaction(nurse, () -> {
                    broken(patient, 30);
                    throw new IllegalStateException("the host changed its mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(test.events(nurse.hospital())).isEmpty();
        refused(patient);

        broken(patient, 30);
        assertThat(
                        test.rows(
                                nurse.hospital(),
                                "select payload from erp_outbox where hospital_id = :hospital and type = 'access.glass-broken'"))
                .singleElement()
                .asString()
                .contains("\"urgent\":true", "\"expiresAt\":");
    }

    @Test
    void itWaitsForSomebodyElsesReviewAndIsOverdueAfterThreeDays() { // R-BTG-3
        var emergency = broken(patient, 30);
        var overdue = new OverdueEmergencies(null, 9);
        assertThat(emergency.reviewDueAt()).isEqualTo(TestErp.MORNING.plus(Duration.ofDays(3)));
        assertThat(emergencies.overdue(auditor, overdue).items()).isEmpty();
        test.clock().set(emergency.reviewDueAt());

        assertThat(emergencies.overdue(auditor, overdue).items())
                .extracting(EmergencyView::entry)
                .containsExactly(emergency.entry());
        var own = new Caller(nurse.hospital(), nurse.staff(), Set.of(AuditPermission.REVIEW_EMERGENCY));
        var verdict = new ReviewEmergency(emergency.entry(), Verdict.JUSTIFIED, "The ward confirms it");
        assertThatThrownBy(() -> emergencies.review(own, verdict)).isInstanceOf(RuleException.class);
        emergencies.review(auditor, verdict);
        assertThat(emergencies.overdue(auditor, overdue).items()).isEmpty();
    }

    @Test
    void eachLookBehindItIsInTheTrailForTheReviewer() { // R-BTG-4
        var emergency = broken(patient, 30);
        look(patient);
        look(patient);
        test.clock().set(TestErp.MORNING.plus(Duration.ofMinutes(40)));

        var calls = emergencies.calls(auditor, new CallsOfEmergency(emergency.entry(), null, 9));

        assertThat(calls.items()).extracting(AuditEntryView::action).containsExactly("Look", "Look", "BreakGlass");
        assertThat(calls.items().subList(0, 2)).allSatisfy(call -> {
            assertThat(call.purpose()).isEqualTo(Purpose.ETREAT);
            assertThat(call.reason()).isEqualTo("Unconscious");
            assertThat(call.patient()).isEqualTo(patient);
        });
        assertThat(emergencies.reviews(auditor, new OpenEmergencies(null, 9)).items())
                .hasSize(1); // not one for each look
    }

    private EmergencyView broken(PatientId whose, int minutes) {
        return emergencies.breakGlass(
                nurse, new BreakGlass(whose, EmergencyReason.ETREAT, "Brought in unconscious", minutes));
    }

    private String look(PatientId whose) {
        return lookAt(nurse.breakingGlass("Unconscious"), List.of(whose));
    }

    private void refused(PatientId whose) {
        assertThatThrownBy(() -> look(whose))
                .isInstanceOfSatisfying(
                        NotPermittedException.class, e -> assertThat(e.code()).isEqualTo("core.emergency.notBroken"));
    }

    private String lookAt(Caller caller, List<PatientId> patients) {
        return erp.read(caller, Charts.READ_CHART, new Look(patients.get(0)), () -> {
            erp.discloses(patients);
            return "seen";
        });
    }

    record Look(PatientId patient) {}

    enum Charts implements Permission {
        READ_CHART;

        @Override
        public boolean inEmergency() {
            return true;
        }
    }
}
