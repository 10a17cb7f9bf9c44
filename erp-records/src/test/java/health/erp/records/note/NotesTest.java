package health.erp.records.note;

import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ErpException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.Permission;
import health.erp.core.audit.AuditPermission;
import health.erp.core.audit.BreakGlass;
import health.erp.core.audit.EmergencyReason;
import health.erp.core.document.AddDocument;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class NotesTest {
    private static final NoteSection OPINION = new NoteSection("Opinion", "Low risk");
    private static final NoteSection QUESTION = new NoteSection("Question", "Fit for surgery?");

    private final TestErp test;
    private final Notes notes;
    private final Caller author;
    private final Caller colleague;
    private final PatientId patient;

    NotesTest(TestErp test) {
        this.test = test;
        this.notes = test.erp().module(Records.class).notes();
        this.author = test.aCaller(test.aHospital());
        this.colleague = test.aCaller(author.hospital());
        this.patient = aPatient();
    }

    @Test
    void aDraftIsItsAuthorsUntilItIsSigned() {
        var draft = draft();
        assertThat(draft.status()).isEqualTo(NoteStatus.DRAFT);
        assertThat(notes.find(author, new FindNote(draft.id()))).isEqualTo(draft);
        assertThat(lines(author)).hasSize(1);
        assertThat(lines(colleague)).isEmpty();
        assertCode("records.note.draft", () -> notes.find(colleague, new FindNote(draft.id())));
        assertCode("records.note.author", () -> notes.sign(colleague, new SignNote(draft.id(), 0)));

        var rewritten = notes.rewrite(
                author, new RewriteDraft(draft.id(), 0, "Cardiology", List.of(QUESTION, OPINION), List.of()));
        var signed = notes.sign(author, new SignNote(draft.id(), rewritten.version()));

        assertThat(signed.status()).isEqualTo(NoteStatus.SIGNED);
        assertThat(signed.sections()).containsExactly(QUESTION, OPINION);
        assertThat(signed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(NoteEntryKind.SIGNED);
            assertThat(entry.signedBy()).isEqualTo(author.staff());
            assertThat(entry.signedFor()).isEqualTo(patient);
            assertThat(entry.hash()).matches("[0-9a-f]{64}");
        });
        assertThat(notes.find(colleague, new FindNote(draft.id()))).isEqualTo(signed);
        assertThat(lines(colleague))
                .singleElement()
                .extracting(NoteLineView::title)
                .isEqualTo("Cardiology");
        assertThat(test.events(author.hospital())).endsWith("note.signed");
        assertThat(test.audit(author.hospital())).contains("COMMAND|SignNote|" + patient, "READ|FindNote|" + patient);
    }

    @Test
    void whatIsSignedIsOnlyAmendedOrAddedTo() {
        var signed = signed();
        assertCode(
                "records.note.status",
                () -> notes.rewrite(
                        author, new RewriteDraft(signed.id(), signed.version(), "Other", List.of(), List.of())));
        assertCode("records.note.status", () -> notes.sign(author, new SignNote(signed.id(), signed.version())));

        var high = new NoteSection("Opinion", "High risk");
        var amended = notes.amend(
                colleague,
                new AmendNote(signed.id(), signed.version(), List.of(QUESTION, high), List.of(), "Echo came back"));
        var more = new NoteSection("Later", "Spoke to the surgeon");
        var added = notes.add(author, new AddToNote(signed.id(), amended.version(), List.of(more)));

        assertThat(added.status()).isEqualTo(NoteStatus.AMENDED);
        assertThat(added.sections()).containsExactly(QUESTION, high, more);
        assertThat(added.entries())
                .extracting(NoteView.EntryView::kind)
                .containsExactly(NoteEntryKind.SIGNED, NoteEntryKind.AMENDED, NoteEntryKind.ADDENDUM);
        assertThat(added.entries().get(0).sections()).containsExactly(QUESTION, OPINION);
        assertThat(added.entries().get(1).reason()).isEqualTo("Echo came back");
        assertThat(verify(signed.id()).isIntact()).isTrue();
        assertThat(notes.find(author, new FindNote(signed.id()))).isEqualTo(added);
    }

    @Test
    void whatANoteNeedsItMustHaveWhenItIsSigned() {
        var draft = notes.draft(author, DraftNote.of(patient, NoteType.CONSULTATION, "Cardiology", QUESTION));

        assertThatThrownBy(() -> notes.sign(author, new SignNote(draft.id(), 0)))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("Opinion");
        var blank = new NoteSection("Opinion", " \n");
        notes.rewrite(author, new RewriteDraft(draft.id(), 0, "Cardiology", List.of(QUESTION, blank), List.of()));
        assertThatThrownBy(() -> notes.sign(author, new SignNote(draft.id(), 1)))
                .isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void somebodyElseCosigns() {
        var signed = signed();
        assertCode(
                "records.note.signedAlready",
                () -> notes.cosign(author, new CosignNote(signed.id(), signed.version())));

        var cosigned = notes.cosign(colleague, new CosignNote(signed.id(), signed.version()));

        assertThat(cosigned.status()).isEqualTo(NoteStatus.SIGNED);
        assertThat(cosigned.sections()).isEqualTo(signed.sections());
        assertThat(cosigned.entries()).hasSize(2);
        assertCode(
                "records.note.signedAlready",
                () -> notes.cosign(colleague, new CosignNote(signed.id(), cosigned.version())));
        assertThat(verify(signed.id()).entries()).isEqualTo(2);
    }

    @Test
    void anErrorStaysReadableUnderABanner() {
        var signed = signed();
        var nurse = who(NotePermission.WRITE_NOTE, NotePermission.READ_NOTE);
        var withdraw = new WithdrawNote(signed.id(), signed.version(), "Another patient's");
        assertThatThrownBy(() -> notes.withdraw(nurse, withdraw)).isInstanceOf(NotPermittedException.class);

        var withdrawn = notes.withdraw(author, withdraw);

        assertThat(withdrawn.status()).isEqualTo(NoteStatus.ENTERED_IN_ERROR);
        assertThat(withdrawn.banner()).isEqualTo("Another patient's");
        assertThat(withdrawn.sections()).isEqualTo(signed.sections());
        assertThat(verify(signed.id()).isIntact()).isTrue();
        assertCode(
                "records.note.status",
                () -> notes.add(author, new AddToNote(signed.id(), withdrawn.version(), List.of(OPINION))));
        assertCode(
                "records.note.status",
                () -> notes.withdraw(author, new WithdrawNote(signed.id(), withdrawn.version(), "Again")));
    }

    @Test
    void aDraftIsDiscardedWithoutATrace() {
        var draft = draft();

        assertCode("records.note.author", () -> notes.withdraw(colleague, new WithdrawNote(draft.id(), 0, "Not mine")));
        assertThat(notes.withdraw(author, new WithdrawNote(draft.id(), 0, "Never mind"))
                        .entries())
                .isEmpty();
        assertThat(lines(colleague)).isEmpty();
        assertThat(test.events(author.hospital())).doesNotContain("note.withdrawn");
    }

    @Test
    void whatIsSensitiveIsForItsAuthorAndFewOthers() {
        var draft = notes.draft(
                author,
                DraftNote.of(patient, NoteType.CONSULTATION, "Psychiatry", QUESTION, OPINION)
                        .restricted());
        var signed = notes.sign(author, new SignNote(draft.id(), 0));
        var doctor = who(NotePermission.WRITE_NOTE, NotePermission.READ_NOTE);
        var find = new FindNote(signed.id());

        assertThat(notes.find(new Caller(author.hospital(), author.staff(), Set.of(NotePermission.READ_NOTE)), find))
                .isEqualTo(signed);
        assertThat(notes.find(who(NotePermission.READ_NOTE, NotePermission.READ_SENSITIVE_NOTE), find))
                .isEqualTo(signed);
        assertThatThrownBy(() -> notes.find(doctor, find)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> notes.add(doctor, new AddToNote(signed.id(), signed.version(), List.of(OPINION))))
                .isInstanceOf(NotPermittedException.class);
        assertThat(notes.list(doctor, ListNotes.of(patient, 10)).items())
                .singleElement()
                .extracting(NoteLineView::title)
                .isNull();
        test.erp()
                .core()
                .emergencies()
                .breakGlass(
                        new Caller(doctor.hospital(), doctor.staff(), Set.of(AuditPermission.BREAK_GLASS)),
                        new BreakGlass(patient, EmergencyReason.ETREAT, "Suicidal", 30));
        assertThat(notes.find(doctor.breakingGlass("Suicidal"), find)).isEqualTo(signed);
    }

    @Test
    void attachmentsAreDocumentsOfThePatient() {
        var mine = document(patient);
        var other = document(aPatient());
        var with = new DraftNote(
                patient,
                null,
                NoteType.OTHER,
                Confidentiality.NORMAL,
                "Scan",
                List.of(new NoteSection("Scan", "See below")),
                List.of(mine));

        var signed = notes.sign(author, new SignNote(notes.draft(author, with).id(), 0));

        assertThat(signed.attachments()).containsExactly(mine);
        assertThat(verify(signed.id()).isIntact()).isTrue();
        assertCode(
                "records.note.attachment",
                () -> notes.amend(
                        author,
                        new AmendNote(signed.id(), signed.version(), signed.sections(), List.of(other), "Wrong scan")));
    }

    @Test
    void aListIsReadInPages() {
        var all = List.of(signed().id(), signed().id(), draft().id());

        var first = notes.list(author, ListNotes.of(patient, 2));
        var second = notes.list(author, ListNotes.of(patient, 2).from(first.next()));

        assertThat(first.items()).extracting(NoteLineView::id).containsExactly(all.get(2), all.get(1));
        assertThat(second.items()).extracting(NoteLineView::id).containsExactly(all.get(0));
        assertThat(notes.list(colleague, ListNotes.of(patient, 9)).items()).hasSize(2);
    }

    @Test
    void keepsHospitalsApart() {
        var signed = signed();
        var elsewhere = test.aCaller(test.aHospital());

        assertThatThrownBy(() -> notes.find(elsewhere, new FindNote(signed.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> verify(elsewhere, signed.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> notes.draft(elsewhere, DraftNote.of(patient, NoteType.OTHER, "Mine")))
                .isInstanceOf(NotFoundException.class);
        assertThat(lines(elsewhere)).isEmpty();
        assertThat(test.erp()
                        .transaction(
                                elsewhere, () -> NoteQueries_.entries(test.erp().session(), signed.id())))
                .isEmpty();
        assertThat(test.erp()
                        .transaction(
                                author, () -> NoteQueries_.entries(test.erp().session(), signed.id())))
                .hasSize(1);
    }

    private NoteView draft() {
        return notes.draft(author, DraftNote.of(patient, NoteType.CONSULTATION, "Cardiology", QUESTION, OPINION));
    }

    private NoteView signed() {
        return notes.sign(author, new SignNote(draft().id(), 0));
    }

    private List<NoteLineView> lines(Caller reader) {
        return notes.list(reader, ListNotes.of(patient, 10)).items();
    }

    private NoteVerification verify(NoteId note) {
        return verify(author, note);
    }

    private NoteVerification verify(Caller caller, NoteId note) {
        return notes.verify(caller, new VerifyNote(note));
    }

    private Caller who(Permission... may) {
        return new Caller(author.hospital(), new StaffId(test.erp().newId()), Set.of(may));
    }

    private UUID document(PatientId whose) {
        var scan = new AddDocument(whose, "Scan", "application/pdf", null);
        var content =
                new ByteArrayInputStream("%%PDF-1.7 scan of %s".formatted(whose).getBytes(UTF_8));
        return test.erp().core().documents().add(author, scan, content).id();
    }

    private PatientId aPatient() {
        return test.erp()
                .module(Records.class)
                .patients()
                .register(author, register(ravi()))
                .id();
    }

    private static void assertCode(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ErpException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
