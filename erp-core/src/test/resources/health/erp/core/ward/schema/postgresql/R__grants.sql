grant select, insert, update, delete on bed, effect to "${application_role}";
grant select on erp_history_ward to "${application_role}";
