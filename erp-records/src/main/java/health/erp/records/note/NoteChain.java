package health.erp.records.note;

import health.erp.core.id.HospitalId;
import health.erp.core.key.Keys;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Binds what is signed to what was signed before, and looks whether it still is. */
final class NoteChain {
    private static final String FIRST = "";

    private final Keys keys;

    NoteChain(Keys keys) {
        this.keys = keys;
    }

    NoteEntry append(HospitalId hospital, SignedText signed, List<NoteEntry> before) {
        var previous = before.isEmpty() ? FIRST : before.get(before.size() - 1).getHash();
        var hash = signed.hash(hospital, previous);
        return new NoteEntry(
                signed, hash, keys.mac(hospital, message(HexFormat.of().formatHex(hash))));
    }

    NoteVerification verify(Note note, List<NoteEntry> entries) {
        var problems = new ArrayList<NoteVerification.Problem>();
        var previous = FIRST;
        var no = 1;
        for (var entry : entries) {
            for (; no < entry.getNo(); no++) {
                problems.add(new NoteVerification.Problem(no, NoteVerification.Kind.MISSING));
            }
            look(note.getHospital(), entry, previous, problems);
            previous = entry.getHash();
            no++;
        }
        for (; no <= note.getEntryCount(); no++) {
            problems.add(new NoteVerification.Problem(no, NoteVerification.Kind.MISSING));
        }
        return new NoteVerification(note.getId(), entries.size(), problems);
    }

    private void look(HospitalId hospital, NoteEntry entry, String previous, List<NoteVerification.Problem> problems) {
        if (!keys.verify(hospital, message(entry.getHash()), entry.getSeal())) {
            problems.add(new NoteVerification.Problem(entry.getNo(), NoteVerification.Kind.SIGNATURE));
        }
        var hash = HexFormat.of().formatHex(entry.signed().hash(hospital, previous));
        if (!hash.equals(entry.getHash())) {
            problems.add(new NoteVerification.Problem(entry.getNo(), NoteVerification.Kind.CONTENT));
        }
    }

    private static byte[] message(String hash) {
        return ("erp note " + hash).getBytes(StandardCharsets.UTF_8);
    }
}
