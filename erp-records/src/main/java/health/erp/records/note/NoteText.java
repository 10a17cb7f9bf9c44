package health.erp.records.note;

import static health.erp.records.note.NoteMapper.MAPPER;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a note says now, put together of what was signed. */
final class NoteText {
    static NoteView of(Note note, List<NoteEntry> entries) {
        if (entries.isEmpty()) {
            return MAPPER.toView(note, note.getDraft(), note.getDraftAttachments(), entries);
        }
        var sections = new ArrayList<NoteSection>();
        var attachments = new ArrayList<UUID>();
        entries.stream().filter(e -> e.getKind().isText()).forEach(entry -> {
            if (entry.getKind() != NoteEntryKind.ADDENDUM) {
                sections.clear();
                attachments.clear();
            }
            sections.addAll(entry.getSections());
            attachments.addAll(entry.getAttachments());
        });
        return MAPPER.toView(note, sections, attachments, entries);
    }

    private NoteText() {}
}
