package health.erp.core;

import static health.erp.core.audit.AuditPermission.READ_AUDIT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import health.erp.core.audit.AuditEntryView;
import health.erp.core.audit.AuditOfPatient;
import health.erp.core.audit.AuditOfPeriod;
import health.erp.core.audit.AuditOfStaff;
import health.erp.core.audit.AuditPermission;
import health.erp.core.audit.AuditPosition;
import health.erp.core.audit.AuditTrail;
import health.erp.core.audit.AuditWindow;
import health.erp.core.audit.FieldChangeView;
import health.erp.core.audit.OpenEmergencies;
import health.erp.core.audit.ReadAuditRoot;
import health.erp.core.audit.ReviewEmergency;
import health.erp.core.audit.ShowChanges;
import health.erp.core.audit.Verdict;
import health.erp.core.audit.VerifyAudit;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.LocalTransactions;
import health.erp.core.notebook.NotePermission;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.Notes;
import health.erp.core.notebook.ReadNote;
import health.erp.core.notebook.WriteNote;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.core.work.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Notebook.class)
class AuditTrailTest {
    private final TestErp test;
    private final Erp erp;
    private final Notes notes;
    private final AuditTrail trail;
    private final Caller doctor;
    private final Caller auditor;
    private final PatientId patient;

    AuditTrailTest(TestErp test) {
        this.test = test;
        this.erp = test.erp();
        this.notes = erp.module(Notebook.class).notes();
        this.trail = erp.core().audit();
        this.doctor = test.aCaller(test.aHospital(), NotePermission.values());
        this.auditor = test.aCaller(doctor.hospital(), AuditPermission.values());
        this.patient = new PatientId(erp.newId());
    }

    @Test
    void whoLookedAtMeIsAnswered() {
        var morning = erp.now();
        var note = notes.write(doctor.withCorrelation("trace-7"), fever());
        test.clock().advance(Duration.ofMinutes(5));
        notes.read(doctor, new ReadNote(note));

        var seen = trail.ofPatient(auditor, new AuditOfPatient(patient, AuditWindow.newest(10)));

        assertThat(seen.items())
                .extracting(AuditEntryView::action, AuditEntryView::kind, AuditEntryView::outcome)
                .containsExactly(tuple("ReadNote", "READ", "DONE"), tuple("WriteNote", "COMMAND", "DONE"));
        var written = seen.items().get(1);
        assertThat(written.staff()).isEqualTo(doctor.staff());
        assertThat(written.purpose()).isEqualTo(Purpose.TREAT);
        assertThat(written.at()).isEqualTo(morning);
        assertThat(written.correlation()).isEqualTo("trace-7");
        assertThat(written.changed()).containsExactly("+Note");
    }

    @Test
    void lookingIsInTheTrailToo() {
        notes.write(doctor, fever());
        trail.ofPatient(auditor, new AuditOfPatient(patient, AuditWindow.newest(10)));
        trail.ofStaff(auditor, new AuditOfStaff(doctor.staff(), AuditWindow.newest(10)));
        trail.ofPeriod(auditor, new AuditOfPeriod(AuditWindow.newest(10)));
        trail.root(auditor, new ReadAuditRoot());
        trail.verify(auditor, new VerifyAudit(null));

        assertThat(test.audit(doctor.hospital()))
                .contains(
                        "READ|AuditOfPatient|" + patient,
                        "READ|AuditOfStaff|" + patient,
                        "READ|AuditOfPeriod|" + patient,
                        "READ|ReadAuditRoot|null",
                        "READ|VerifyAudit|null");
    }

    @Test
    void onlyWhoMayLooksAndOnlyAtTheirHospital() {
        notes.write(doctor, fever());
        var query = new AuditOfPatient(patient, AuditWindow.newest(10));

        assertThatThrownBy(() -> trail.ofPatient(doctor, query)).isInstanceOf(NotPermittedException.class);
        assertThat(trail.ofPatient(test.aCaller(test.aHospital(), READ_AUDIT), query)
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> trail.verify(doctor, new VerifyAudit(null))).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void pagesGoOnWhereTheyEndedWhileOthersWrite() {
        IntStream.range(0, 7).forEach(i -> {
            notes.write(doctor, new WriteNote(patient, "note " + i, List.of()));
            if (i % 3 == 0) {
                test.clock().advance(Duration.ofSeconds(1));
            }
        });
        var seen = new ArrayList<AuditEntryView>();
        var window = AuditWindow.newest(3);
        @Nullable AuditPosition next;
        do {
            var page = trail.ofStaff(auditor, new AuditOfStaff(doctor.staff(), window));
            seen.addAll(page.items());
            test.clock().advance(Duration.ofSeconds(1));
            notes.write(doctor, new WriteNote(patient, "late " + seen.size(), List.of()));
            next = page.next();
            window = next == null ? window : window.from(next);
        } while (next != null);

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(seen)
                .isSortedAccordingTo(Comparator.comparing(AuditEntryView::at)
                        .thenComparing(AuditEntryView::id)
                        .reversed());
    }

    @Test
    void aPeriodHasABeginningAndAnEnd() {
        notes.write(doctor, new WriteNote(patient, "before", List.of()));
        test.clock().advance(Duration.ofHours(1));
        notes.write(doctor, new WriteNote(patient, "within", List.of()));
        test.clock().advance(Duration.ofHours(1));
        notes.write(doctor, new WriteNote(patient, "after", List.of()));

        var from = erp.now().minus(Duration.ofHours(1));
        var window = new AuditWindow(from, from.plusSeconds(1), null, 10);

        assertThat(trail.ofPeriod(auditor, new AuditOfPeriod(window)).items())
                .extracting(AuditEntryView::at)
                .containsExactly(from);
    }

    @Test
    void aChangeNamesItsFieldsAndSealsTheirValues() {
        var note = notes.write(doctor, fever());
        notes.rename(doctor, note, 0, "high fever");

        var renamed = trail.ofStaff(auditor, new AuditOfStaff(doctor.staff(), AuditWindow.newest(1)))
                .items()
                .get(0);
        assertThat(renamed.changed()).containsExactly("Note.title");
        assertThat(trail.changes(auditor, new ShowChanges(renamed.id())))
                .containsExactly(new FieldChangeView("Note " + note, "title", "\"fever\"", "\"high fever\""));
        assertThat(test.rows(doctor.hospital(), "select changes from erp_audit where hospital_id = :hospital"))
                .noneSatisfy(row ->
                        assertThat(row).containsAnyOf("fever", HexFormat.of().formatHex("fever".getBytes(UTF_8))));
        assertThatThrownBy(
                        () -> trail.changes(test.aCaller(doctor.hospital(), READ_AUDIT), new ShowChanges(renamed.id())))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aNewRowIsKeptWithItsValues() {
        notes.write(doctor, new WriteNote(patient, "fever", List.of("38.5")));
        var written = trail.ofStaff(auditor, new AuditOfStaff(doctor.staff(), AuditWindow.newest(1)))
                .items()
                .get(0);

        assertThat(written.changed()).containsExactlyInAnyOrder("+Note", "+NoteLine");
        assertThat(trail.changes(auditor, new ShowChanges(written.id())))
                .filteredOn(change -> change.after() != null && change.before() == null)
                .extracting(FieldChangeView::field, FieldChangeView::after)
                .contains(tuple("title", "\"fever\""), tuple("text", "\"38.5\""));
    }

    @Test
    void whatANestedUseCaseChangedIsInItsOwnEntry() {
        var note = notes.write(doctor, fever());
        erp.run(doctor, NotePermission.WRITE_NOTE, new Round(1), () -> {
            notes.rename(doctor, note, 0, "high fever");
            return 1;
        });

        assertThat(test.rows(
                        doctor.hospital(),
                        "select action, changed from erp_audit where hospital_id = :hospital order by id"))
                .containsExactly("WriteNote|+Note", "ReadNote|Note.title", "Round|null");
    }

    @Test
    void whoeverIsRefusedLeavesAnEntryWithoutAValue() {
        var porter = test.aCaller(doctor.hospital());
        notes.write(doctor, fever());

        refused(() -> notes.write(new Caller(doctor.hospital(), porter.staff(), Set.of()), fever()));
        refused(() -> notes.write(doctor, new WriteNote(patient, " ", List.of())));
        refused(() -> notes.write(doctor, fever()));
        refused(() -> notes.read(doctor, new ReadNote(erp.newId())));

        assertThat(outcomes())
                .containsExactly(
                        "WriteNote|DONE|null|" + patient,
                        "WriteNote|REFUSED|erp.notPermitted|" + patient,
                        "WriteNote|REFUSED|erp.invalid|" + patient,
                        "WriteNote|REFUSED|notebook.title.taken|" + patient,
                        "ReadNote|REFUSED|erp.notFound|null");
        assertThat(
                        test.rows(
                                doctor.hospital(),
                                "select 1 from erp_audit where hospital_id = :hospital and outcome = 'REFUSED' and (changes is not null or changed is not null)"))
                .isEmpty();
    }

    @Test
    void whatBrokeLeavesAnEntryOfWhatItWas() {
        assertThatThrownBy(() -> erp.run(doctor, NotePermission.WRITE_NOTE, new Round(1), () -> {
                    throw new UnsupportedOperationException("Ravi Kumar");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(outcomes()).containsExactly("Round|FAILED|UnsupportedOperationException|null");
    }

    @Test
    void aRefusalInsideIsToldOnceByTheCallItWasSaidTo() {
        var reader = test.aCaller(doctor.hospital(), NotePermission.READ_NOTE);

        refused(() -> erp.read(reader, NotePermission.READ_NOTE, new Round(1), () -> notes.write(reader, fever())));

        assertThat(outcomes()).containsExactly("WriteNote|REFUSED|erp.notPermitted|" + patient);
    }

    @Test
    void aRefusalInATransactionOfTheHostOutlivesItsRollback() {
        var host = new LocalTransactions(test.database().application());
        try (var other = runtime(host)) {
            var inHost = other.module(Notebook.class).notes();
            assertThatThrownBy(() -> host.required(connection ->
                            inHost.write(new Caller(doctor.hospital(), doctor.staff(), Set.of()), fever())))
                    .isInstanceOf(NotPermittedException.class);
        } // at the latest, the end of the runtime writes it

        assertThat(outcomes()).containsExactly("WriteNote|REFUSED|erp.notPermitted|" + patient);
    }

    @Test
    void nobodyChangesOrDeletesAnEntry() {
        notes.write(doctor, fever());
        erp.core().workers().forEach(Worker::untilIdle);

        for (var table : List.of("erp_audit", "erp_audit_link")) {
            for (var sql : List.of("update %s set hospital_id = hospital_id", "delete from %s")) {
                assertThatThrownBy(() -> test.database().asSuperuser(sql.formatted(table)))
                        .as(sql.formatted(table))
                        .rootCause()
                        .hasMessageContaining("The audit trail is only added to.");
            }
        }
        if (test.server() == TestServer.POSTGRESQL) {
            assertThatThrownBy(() -> test.database().execute("truncate erp_audit"))
                    .rootCause()
                    .hasMessageContaining("The audit trail is only added to.");
        }
    }

    @Test
    void lookingCostsOneStatement() {
        notes.write(doctor, fever());
        var ofPatient = new AuditOfPatient(patient, AuditWindow.newest(10));
        trail.ofPatient(auditor, ofPatient);

        // the entries, then the entry about it (two statements elsewhere than on PostgreSQL, where the hospital is
        // bound)
        assertThat(test.statements(() -> trail.ofPatient(auditor, ofPatient))).isEqualTo(3);
        assertThat(test.statements(() -> trail.root(auditor, new ReadAuditRoot())))
                .isEqualTo(3);
    }

    @Test
    void lookingUsesAnIndex() {
        if (test.server() != TestServer.POSTGRESQL) {
            return;
        }
        test.database()
                .asSuperuser(
                        """
                        insert into erp_audit (hospital_id, id, at, staff_id, purpose, kind, action, permission, patient_id)
                        select '%s', gen_random_uuid(), now() - n * interval '1 minute', gen_random_uuid(), 'TREAT', 'READ',
                            'Look', 'LOOK', gen_random_uuid()
                        from generate_series(1, 20000) n
                        """
                                .formatted(doctor.hospital()));
        test.database().asSuperuser("analyze erp_audit");
        var plans = List.of(" and patient_id = '%s'", " and staff_id = '%s'", "").stream()
                .map(condition -> String.join(
                        "\n",
                        test.rows(
                                doctor.hospital(),
                                "explain select * from erp_audit where hospital_id = :hospital"
                                        + condition.formatted(patient)
                                        + " order by at desc, id desc limit 10")))
                .toList();

        assertThat(plans.get(0)).contains("erp_audit_patient");
        assertThat(plans.get(1)).contains("erp_audit_staff");
        assertThat(plans.get(2)).contains("erp_audit_at");
    }

    @Test
    void inAnEmergencyTheGlassIsBrokenToldAndReviewed() {
        var note = notes.write(doctor, fever());
        var nurse = new Caller(doctor.hospital(), new StaffId(erp.newId()), Set.of());
        var look = new Look(patient);

        assertThatThrownBy(() -> erp.read(nurse, Ward.PEEK, look, () -> note))
                .isInstanceOf(NotPermittedException.class);
        var emergency = nurse.breakingGlass("Unconscious, no relatives");
        erp.read(emergency, Ward.PEEK, look, () -> {
            erp.discloses(patient);
            return note;
        });
        assertThatThrownBy(() -> erp.run(emergency, Ward.DISPOSE, look, () -> note))
                .isInstanceOf(NotPermittedException.class);

        assertThat(test.events(doctor.hospital())).containsExactly("note.written", "access.glass-broken");
        var emergencies = erp.core().emergencies();
        var waiting =
                emergencies.reviews(auditor, new OpenEmergencies(null, 10)).items();
        assertThat(waiting).singleElement().satisfies(e -> {
            assertThat(e.staff()).isEqualTo(nurse.staff());
            assertThat(e.patient()).isEqualTo(patient);
            assertThat(e.reason()).isEqualTo("Unconscious, no relatives");
        });
        var entry = waiting.get(0).entry();
        assertThat(trail.ofPatient(auditor, new AuditOfPatient(patient, AuditWindow.newest(10)))
                        .items())
                .filteredOn(e -> e.id().equals(entry))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.purpose()).isEqualTo(Purpose.ETREAT);
                    assertThat(e.reason()).isEqualTo("Unconscious, no relatives");
                });

        var self = new Caller(doctor.hospital(), nurse.staff(), Set.of(AuditPermission.values()));
        var verdict = new ReviewEmergency(entry, Verdict.JUSTIFIED, "Confirmed with the ward");
        assertThatThrownBy(() -> emergencies.review(self, verdict))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("core.emergency.own"));
        assertThat(emergencies.review(auditor, verdict).verdict()).isEqualTo(Verdict.JUSTIFIED);
        assertThatThrownBy(() -> emergencies.review(auditor, verdict))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("core.emergency.reviewed"));
        assertThat(emergencies.reviews(auditor, new OpenEmergencies(null, 10)).items())
                .isEmpty();
        assertThat(test.events(doctor.hospital())).endsWith("access.glass-reviewed");
    }

    @Test
    void whoMayAnywayBreaksNoGlass() {
        var note = notes.write(doctor, fever());
        notes.read(doctor.breakingGlass("Cardiac arrest"), new ReadNote(note));

        assertThat(test.events(doctor.hospital())).containsExactly("note.written");
        assertThat(test.rows(
                        doctor.hospital(), "select reason from erp_audit where hospital_id = :hospital order by id"))
                .containsExactly("null", "Cardiac arrest");
    }

    @Test
    void anEmergencyHasAReason() {
        assertThatThrownBy(() -> doctor.breakingGlass(" ")).isInstanceOf(InvalidCommandException.class);
        assertThatThrownBy(() -> doctor.withPurpose(Purpose.ETREAT)).isInstanceOf(InvalidCommandException.class);
        assertThat(doctor.breakingGlass("x").withPurpose(Purpose.TREAT).emergency())
                .isNull();
    }

    private WriteNote fever() {
        return new WriteNote(patient, "fever", List.of());
    }

    private static void refused(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(ErpException.class);
    }

    private List<String> outcomes() {
        return test.rows(
                doctor.hospital(),
                "select action, outcome, code, patient_id from erp_audit where hospital_id = :hospital order by id");
    }

    private Erp runtime(LocalTransactions host) {
        return Erp.builder()
                .dataSource(test.database().application())
                .transactions(host)
                .keys(test.vault())
                .modules(new Notebook())
                .build();
    }

    record Round(int ward) {}

    record Look(PatientId patient) {}

    enum Ward implements Permission {
        PEEK,
        DISPOSE;

        @Override
        public boolean inEmergency() {
            return this == PEEK;
        }

        @Override
        public boolean findsPatients() {
            return this == PEEK;
        }
    }
}
