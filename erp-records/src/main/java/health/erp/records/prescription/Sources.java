package health.erp.records.prescription;

import health.erp.records.drug.TeleRules;
import health.erp.records.drug.TimedKnowledge;
import health.erp.records.patient.Patients;

/**
 * Where what is needed to prescribe comes from.
 *
 * @param rules which drugs may be prescribed from afar
 */
public record Sources(Patients patients, TimedKnowledge knowledge, TeleRules rules) {}
