package health.erp.records.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that somebody answers for by a signature, and the SHA-256 of it with the hash before. */
record SignedText(
        NoteId note,
        int no,
        NoteEntryKind kind,
        PatientId patient,
        StaffId by,
        Instant at,
        @Nullable String reason,
        List<NoteSection> sections,
        List<UUID> attachments) {
    private static final String FORM = "erp note 1";

    /** Each part with its length before it, so that no two texts have the same bytes. */
    byte[] hash(HospitalId hospital, String previous) {
        var bytes = new ByteArrayOutputStream();
        add(bytes, FORM);
        add(bytes, hospital.toString());
        add(bytes, note.toString());
        add(bytes, Integer.toString(no));
        add(bytes, kind.name());
        add(bytes, patient.toString());
        add(bytes, by.toString());
        add(bytes, at.toString());
        add(bytes, reason == null ? "" : reason);
        add(bytes, Integer.toString(sections.size()));
        sections.forEach(section -> {
            add(bytes, section.title());
            add(bytes, section.text());
        });
        add(bytes, Integer.toString(attachments.size()));
        attachments.forEach(document -> add(bytes, document.toString()));
        add(bytes, previous);
        return sha256(bytes.toByteArray());
    }

    private static void add(ByteArrayOutputStream bytes, String part) {
        var text = part.getBytes(UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
        bytes.writeBytes(text);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
