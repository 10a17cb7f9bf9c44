-- Patients are never deleted; what they are found by is rewritten when it changes.
grant select, insert, update on patient, patient_identifier to "${application_role}";
grant select, insert, delete on patient_key to "${application_role}";
-- Encounters too: they are cancelled or marked as errors.
grant select, insert, update on encounter, encounter_participant to "${application_role}";
grant select on erp_history_records to "${application_role}";
