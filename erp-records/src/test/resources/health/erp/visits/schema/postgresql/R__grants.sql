grant select, insert, update on visit to "${application_role}";
grant select on erp_history_visits to "${application_role}";
