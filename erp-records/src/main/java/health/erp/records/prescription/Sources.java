package health.erp.records.prescription;

import health.erp.records.allergy.Allergies;
import health.erp.records.condition.Conditions;
import health.erp.records.drug.TeleRules;
import health.erp.records.drug.TimedKnowledge;
import health.erp.records.observation.VitalSigns;
import health.erp.records.patient.Patients;

/**
 * Where what is needed to prescribe comes from.
 *
 * @param rules which drugs may be prescribed from afar
 */
public record Sources(
        Patients patients,
        Allergies allergies,
        VitalSigns vitals,
        Conditions conditions,
        TimedKnowledge knowledge,
        TeleRules rules) {}
