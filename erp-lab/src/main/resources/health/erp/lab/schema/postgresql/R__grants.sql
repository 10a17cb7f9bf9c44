-- What is published is written once.
grant select, insert, update on lab_test, lab_panel to "${application_role}";
grant select, insert on lab_test_version, lab_panel_version, lab_catalogue_edition to "${application_role}";
-- Orders and specimens are kept: revoked, rejected, marked as errors.
grant select, insert, update on lab_subject, lab_order, lab_order_item, lab_specimen to "${application_role}";
-- Who had a specimen when is only added to.
grant select, insert on lab_custody to "${application_role}";
-- Instruments and controls: what was planned, expected and opened is kept; the log is written once.
grant select, insert, update on lab_instrument, lab_control_material, lab_control_lot, lab_controlled_test, lab_control_target to "${application_role}";
grant select, insert on lab_control_epoch, lab_control_run, lab_control_point to "${application_role}";
-- Reagents: what was taken of them is written once.
grant select, insert, update on lab_reagent_recipe, lab_reagent_lot to "${application_role}";
grant select, insert on lab_reagent_use to "${application_role}";
-- Cultures: what was seen, reported and imported is written once.
grant select, insert, update on lab_breakpoint_table, lab_culture, lab_isolate, lab_susceptibility to "${application_role}";
grant select, insert on lab_breakpoint, lab_culture_reading, lab_culture_report to "${application_role}";
grant select on erp_history_lab to "${application_role}";
-- What was received is written once; what became of it is not.
grant select, insert on lab_message, lab_placed_order, lab_received_control to "${application_role}";
grant select, insert, update on lab_channel, lab_message_fate, lab_message_exception, lab_received_result to "${application_role}";
-- Runs, calls and reports go on; what was said in them is written once.
grant select, insert, update on lab_run, lab_look_back, lab_critical_call, lab_report to "${application_role}";
grant select, insert on lab_result_version, lab_call_attempt, lab_report_version to "${application_role}";
