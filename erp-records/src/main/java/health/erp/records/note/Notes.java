package health.erp.records.note;

import static health.erp.records.note.NoteMapper.MAPPER;
import static health.erp.records.note.NotePermission.COSIGN_NOTE;
import static health.erp.records.note.NotePermission.READ_NOTE;
import static health.erp.records.note.NotePermission.READ_SENSITIVE_NOTE;
import static health.erp.records.note.NotePermission.VERIFY_NOTE;
import static health.erp.records.note.NotePermission.WITHDRAW_NOTE;
import static health.erp.records.note.NotePermission.WRITE_NOTE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotPermittedException;
import health.erp.core.Page;
import health.erp.core.RuleException;
import health.erp.core.document.FindDocument;
import health.erp.core.id.PatientId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lets staff write notes, answer for them, and read them. */
public final class Notes {
    private final Erp erp;
    private final NoteStore notes;
    private final NoteChain chain;

    public Notes(Erp erp) {
        this.erp = erp;
        this.notes = new NoteStore(erp);
        this.chain = new NoteChain(erp.core().keys());
    }

    public NoteView draft(Caller caller, DraftNote command) {
        return erp.run(caller, WRITE_NOTE, command, () -> {
            notes.requirePatient(command.patient(), command.encounter());
            mustBeOf(caller, command.patient(), command.attachments());
            var note = new Note(new NoteId(erp.newId()), command, caller.staff(), erp.now());
            notes.add(note);
            return NoteText.of(note, List.of());
        });
    }

    public NoteView rewrite(Caller caller, RewriteDraft command) {
        return erp.run(caller, WRITE_NOTE, command, () -> {
            var note = notes.require(command.note(), command.version());
            mustBeOf(caller, note.getPatient(), command.attachments());
            note.rewrite(command, caller.staff());
            return NoteText.of(notes.saved(note), List.of());
        });
    }

    public NoteView sign(Caller caller, SignNote command) {
        return erp.run(caller, WRITE_NOTE, command, () -> {
            var note = notes.require(command.note(), command.version());
            var signed = note.sign(caller.staff(), erp.now());
            erp.publish(new NoteEvent.Signed(note.getId(), note.getPatient(), note.getType(), signed.at()));
            return entered(note, signed, List.of());
        });
    }

    public NoteView cosign(Caller caller, CosignNote command) {
        return erp.run(caller, COSIGN_NOTE, command, () -> {
            var note = readable(caller, command.note(), command.version());
            var entries = notes.entries(note.getId());
            var signed = note.cosign(caller.staff(), erp.now(), entries);
            erp.publish(new NoteEvent.Cosigned(note.getId(), note.getPatient(), signed.at()));
            return entered(note, signed, entries);
        });
    }

    public NoteView amend(Caller caller, AmendNote command) {
        return erp.run(caller, WRITE_NOTE, command, () -> {
            var note = readable(caller, command.note(), command.version());
            mustBeOf(caller, note.getPatient(), command.attachments());
            var signed = note.amend(command, caller.staff(), erp.now());
            erp.publish(new NoteEvent.Amended(note.getId(), note.getPatient(), signed.at()));
            return entered(note, signed, notes.entries(note.getId()));
        });
    }

    public NoteView add(Caller caller, AddToNote command) {
        return erp.run(caller, WRITE_NOTE, command, () -> {
            var note = readable(caller, command.note(), command.version());
            var signed = note.add(command, caller.staff(), erp.now());
            erp.publish(new NoteEvent.Amended(note.getId(), note.getPatient(), signed.at()));
            return entered(note, signed, notes.entries(note.getId()));
        });
    }

    /** One's own with the permission to write; those of others with another. */
    public NoteView withdraw(Caller caller, WithdrawNote command) {
        return erp.run(caller, erp.may(caller, WITHDRAW_NOTE) ? WITHDRAW_NOTE : WRITE_NOTE, command, () -> {
            var note = notes.require(command.note(), command.version());
            if (!note.getAuthor().equals(caller.staff()) && !erp.may(caller, WITHDRAW_NOTE)) {
                throw new NotPermittedException(caller.staff(), WITHDRAW_NOTE);
            }
            var signed = note.withdraw(command.reason(), caller.staff(), erp.now());
            if (signed == null) {
                return NoteText.of(notes.saved(note), List.of());
            }
            erp.publish(new NoteEvent.Withdrawn(note.getId(), note.getPatient(), signed.at()));
            return entered(note, signed, notes.entries(note.getId()));
        });
    }

    /** What is restricted, and written by somebody else, with {@code READ_SENSITIVE_NOTE} only, or in an emergency. */
    public NoteView find(Caller caller, FindNote query) {
        return erp.read(caller, READ_NOTE, query, () -> {
            var note = notes.require(query.note());
            erp.discloses(note.getPatient());
            if (note.mayBeReadBy(caller.staff(), false)) {
                return NoteText.of(note, notes.entries(note.getId()));
            }
            if (!note.wasSigned()) {
                throw note.notToBeRead();
            }
            return erp.read(caller, READ_SENSITIVE_NOTE, query, () -> {
                erp.discloses(note.getPatient());
                return NoteText.of(note, notes.entries(note.getId()));
            });
        });
    }

    public Page<NoteLineView, NoteId> list(Caller caller, ListNotes query) {
        return erp.read(caller, READ_NOTE, query, () -> {
            erp.discloses(query.patient());
            var sensitiveToo = erp.may(caller, READ_SENSITIVE_NOTE);
            return notes.list(query, caller.staff())
                    .map(note -> MAPPER.toLine(
                            note, note.mayBeReadBy(caller.staff(), sensitiveToo) ? note.getTitle() : null));
        });
    }

    public NoteVerification verify(Caller caller, VerifyNote query) {
        return erp.read(caller, VERIFY_NOTE, query, () -> {
            var note = notes.require(query.note());
            erp.discloses(note.getPatient());
            return chain.verify(note, notes.entries(note.getId()));
        });
    }

    private NoteView entered(Note note, SignedText signed, List<NoteEntry> before) {
        notes.saved(note); // of two at once the version is to tell who was first, not a clash of their entries
        var entry = chain.append(note.getHospital(), signed, before);
        notes.add(entry);
        var entries = new ArrayList<>(before);
        entries.add(entry);
        return NoteText.of(note, entries);
    }

    /** Whoever adds to a note has read it. */
    private Note readable(Caller caller, NoteId id, int version) {
        var note = notes.require(id, version);
        if (!note.mayBeReadBy(caller.staff(), erp.may(caller, READ_SENSITIVE_NOTE))) {
            throw note.wasSigned()
                    ? new NotPermittedException(caller.staff(), READ_SENSITIVE_NOTE)
                    : note.notToBeRead();
        }
        return note;
    }

    private void mustBeOf(Caller caller, PatientId patient, List<UUID> documents) {
        documents.forEach(document -> {
            var found = erp.core().documents().find(caller, new FindDocument(document));
            if (!patient.equals(found.patient())) {
                throw new RuleException(
                        "records.note.attachment",
                        "The document (%s) is not one of the patient (%s).".formatted(document, patient));
            }
        });
    }
}
