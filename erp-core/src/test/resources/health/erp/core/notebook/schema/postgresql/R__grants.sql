grant select, insert, update, delete on note, note_line to "${application_role}";
grant select on erp_history_notebook to "${application_role}";
