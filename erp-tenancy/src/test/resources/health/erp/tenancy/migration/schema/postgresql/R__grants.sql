grant select on garden to "${application_role}";
grant select on erp_history_garden to "${application_role}";
