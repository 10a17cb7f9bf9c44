package health.erp.records.duplicate;

import health.erp.core.id.PatientId;
import health.erp.records.identifier.Mrn;
import health.erp.records.matching.FieldScore;
import health.erp.records.matching.Verdict;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the register who looks like the person asked for.
 *
 * @param weight in thousandths of a bit: 1000 more make one person twice as likely
 * @param explanation what each field that both tell counted; names of fields and no values
 */
public record CandidateView(
        PatientId patient,
        Mrn mrn,
        String displayName,
        AdministrativeGender gender,
        @Nullable BirthDate birthDate,
        Verdict verdict,
        int weight,
        List<FieldScore> explanation) {}
