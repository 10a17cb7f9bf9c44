package health.erp.records.chart;

import health.erp.core.id.PatientId;
import health.erp.records.allergy.AllergyKnowledge;
import health.erp.records.identifier.Mrn;
import health.erp.records.observation.ReferenceFlag;
import health.erp.records.observation.VitalSign;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient at one glance.
 *
 * @param knowledge without it an empty list of allergies would say nothing
 * @param allergies to be heeded
 * @param problems on the problem list, present
 * @param medication what the patient is meant to take now
 * @param vitals of each sign the newest value
 * @param upcoming encounters that are planned, the next first
 * @param encounters the last ten
 * @param notes the last five that are signed
 */
public record ChartView(
        Banner patient,
        AllergyKnowledge knowledge,
        List<ChartLine> allergies,
        List<ChartLine> problems,
        List<ChartLine> medication,
        List<Vital> vitals,
        List<ChartLine> upcoming,
        List<ChartLine> encounters,
        List<ChartLine> notes) {

    /** Whose chart it is, to be above everything else. */
    public record Banner(
            PatientId id,
            Mrn mrn,
            String displayName,
            AdministrativeGender gender,
            @Nullable BirthDate birthDate,
            boolean active) {}

    /** The newest value of a sign, in its unit and with as many digits as it has. */
    public record Vital(VitalSign sign, BigDecimal value, Instant takenAt, @Nullable ReferenceFlag flag) {
        public Vital {
            value = value.setScale(sign.digits());
        }
    }
}
