-- Patients are never deleted; what they are found by is rewritten when it changes.
grant select, insert, update on patient, patient_identifier to "${application_role}";
grant select, insert, delete on patient_key to "${application_role}";
grant select, insert, update on identity_link to "${application_role}";
grant select, insert on learned_model to "${application_role}";
-- Encounters too: they are cancelled or marked as errors.
grant select, insert, update on encounter, encounter_participant to "${application_role}";
-- What was booked is kept; the time it took is given back.
grant select, insert, update on healthcare_service, bookable_resource, time_block, appointment, appointment_series to "${application_role}";
grant select, insert, update, delete on appointment_claim to "${application_role}";
grant select, insert, update on prescription, dispense, detected_issue to "${application_role}";
grant select, insert, update on consent, received_record to "${application_role}";
-- What was agreed, and who was let in, is kept.
grant select, insert, update on teleconsultation, tele_invitation, queue_token, waiting_entry to "${application_role}";
-- Stays and beds: rows that turned out wrong no longer count, and stay; movements are only added.
grant select, insert, update on location, bed_claim, housekeeping_task, maintenance_window, admission to "${application_role}";
grant select, insert on movement to "${application_role}";
grant select on erp_history_records to "${application_role}";
grant select, insert, update on patient_merge, patient_merge_row to "${application_role}";
grant select, insert, update on patient_relation, patient_coverage to "${application_role}";
grant select, insert, update on allergy to "${application_role}";
grant select, insert, update on patient_condition to "${application_role}";
grant select, insert, update on vital_set, observation to "${application_role}";
-- What is signed is written once.
grant select, insert, update on note to "${application_role}";
grant select, insert on note_entry to "${application_role}";
