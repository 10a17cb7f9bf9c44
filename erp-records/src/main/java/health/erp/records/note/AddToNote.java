package health.erp.records.note;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Signs something that follows a note. */
public record AddToNote(
        @NotNull NoteId note, int version, @NotEmpty @Size(max = 50) List<@Valid NoteSection> sections) {
    public AddToNote {
        sections = sections == null ? List.of() : List.copyOf(sections);
    }
}
