package health.erp.records.note;

import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of notes; checked against the entities when they are compiled. */
interface NoteQueries {
    @HQL("select e from NoteEntry e where e.place.note = :note order by e.place.no")
    List<NoteEntry> entries(NoteId note);

    @HQL(
            """
            select n from Note n where n.patient = :patient and (n.entryCount > 0 or n.author = :reader)
            and n.id.value < :before order by n.id.value desc limit :size
            """)
    List<Note> of(PatientId patient, StaffId reader, UUID before, int size);

    @HQL(
            """
            select n from Note n where n.patient = :patient and n.encounter = :encounter
            and (n.entryCount > 0 or n.author = :reader) and n.id.value < :before order by n.id.value desc limit :size
            """)
    List<Note> ofEncounter(PatientId patient, EncounterId encounter, StaffId reader, UUID before, int size);
}
