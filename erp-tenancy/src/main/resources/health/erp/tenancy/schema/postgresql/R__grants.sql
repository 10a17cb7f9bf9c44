-- A hospital stays in the register for good; only the places hospitals had are given back.
grant select, insert, update on tenancy_hospital, tenancy_provisioning to "${application_role}";
grant select, insert, delete on tenancy_place to "${application_role}";
grant select, insert, update on tenancy_setting, tenancy_setting_value, tenancy_organisation, tenancy_visitor,
    tenancy_patient_link to "${application_role}";
grant select, insert, delete on tenancy_membership to "${application_role}";
grant select on erp_history_tenancy to "${application_role}";
grant select, insert, update on tenancy_export, tenancy_shredding to "${application_role}";

-- What was metered is added to; what was decided and stated stays.
grant select, insert, update on tenancy_meter, tenancy_budget_alarm to "${application_role}";
grant select, insert, update, delete on tenancy_meter_sample to "${application_role}";
grant select, insert on tenancy_budget_decision, tenancy_statement to "${application_role}";
grant select, insert, update on tenancy_move, tenancy_migration, tenancy_migration_place to "${application_role}";
