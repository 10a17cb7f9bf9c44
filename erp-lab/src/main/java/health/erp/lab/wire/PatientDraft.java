package health.erp.lab.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a message is about, as far as the laboratory has to make sure it is the right patient.
 *
 * @param numbers who gave each is its namespace
 * @param sex HL7 table 0001
 * @param visit number of the stay or visit
 * @param observations what the message says of the patient outside any order
 */
public record PatientDraft(
        List<EntityId> numbers,
        String family,
        String given,
        @Nullable Moment birth,
        String sex,
        @Nullable EntityId visit,
        List<ObservationDraft> observations,
        List<String> comments) {
    public PatientDraft {
        numbers = List.copyOf(numbers);
        observations = List.copyOf(observations);
        comments = List.copyOf(comments);
    }

    public PatientDraft with(@Nullable EntityId itsVisit, List<ObservationDraft> seen, List<String> said) {
        return new PatientDraft(numbers, family, given, birth, sex, itsVisit, seen, said);
    }
}
