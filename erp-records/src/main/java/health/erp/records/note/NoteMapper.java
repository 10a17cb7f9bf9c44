package health.erp.records.note;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface NoteMapper {
    NoteMapper MAPPER = new NoteMapperImpl();

    @Mapping(target = "sections", source = "text")
    @Mapping(target = "attachments", source = "documents")
    @Mapping(target = "id", source = "note.id")
    NoteView toView(Note note, List<NoteSection> text, List<UUID> documents, List<NoteEntry> entries);

    NoteView.EntryView toView(NoteEntry entry);

    @Mapping(target = "title", source = "shown")
    @Mapping(target = "id", source = "note.id")
    NoteLineView toLine(Note note, @Nullable String shown);
}
