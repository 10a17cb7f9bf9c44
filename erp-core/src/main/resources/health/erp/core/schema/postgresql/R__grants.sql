-- What the application's role may do; run again whenever this file or the role changes.
do $$ begin
    execute format('grant usage on schema %I to %I', current_schema, '${application_role}');
end $$;
grant select, insert, delete on erp_outbox to "${application_role}";
grant select, insert on erp_audit to "${application_role}";
grant select, insert, update on erp_number_series to "${application_role}";
grant select, update on erp_isolation_probe to "${application_role}";
grant select, insert, update on erp_key to "${application_role}";
grant select, insert, update on erp_key_destruction to "${application_role}";
grant select, insert, delete on erp_document_blob to "${application_role}";
grant select, insert, update, delete on erp_document to "${application_role}";
grant select, insert, update, delete on erp_job to "${application_role}";
grant select, insert, update on erp_process to "${application_role}";
grant select, insert, update on erp_notice to "${application_role}";
grant select, insert, update on erp_notice_template to "${application_role}";
grant select, insert, update on erp_notice_preference to "${application_role}";
grant select, insert, update on erp_access, erp_role, erp_grant to "${application_role}";
grant select, insert, update, delete on erp_user, erp_user_session to "${application_role}";
grant select, insert, update on erp_version to "${application_role}";
grant select, insert, update on erp_fence to "${application_role}";
grant select, insert on erp_idempotency to "${application_role}";
grant select, insert on erp_idempotency_result to "${application_role}";
grant select, insert, delete on erp_audit_pending to "${application_role}";
grant select, insert on erp_audit_link to "${application_role}";
grant select, insert, update on erp_audit_head to "${application_role}";
grant select, insert, update on erp_glass_breaking to "${application_role}";
grant select on erp_history_core to "${application_role}";
grant select, insert on erp_inbox to "${application_role}";
grant select, update, delete on erp_parked_aggregate to "${application_role}";
grant select, delete on erp_parked_event to "${application_role}";

-- What the background's role may see of all hospitals.
call erp_let_background('erp_outbox', 'select, delete', '${background_role}');

-- Of a job: that it waits and how it is taken, not what it is about.
call erp_let_background('erp_job',
    'select (hospital_id, id, type, due_at, ready_at, leased, fence), update (ready_at, leased, fence)', '${background_role}');
call erp_let_background('erp_version', 'select (hospital_id, name, version, changed_at)', '${background_role}');
call erp_let_background('erp_user_session', 'select (hospital_id, id, due_at, ended_at), delete', '${background_role}');
call erp_let_background('erp_process', 'select (hospital_id, id, ended_at), delete', '${background_role}');
call erp_let_background('erp_notice', 'select (hospital_id, id, status, told_at, sent_at), delete', '${background_role}');
call erp_let_background('erp_idempotency', 'select (hospital_id, id, at), delete', '${background_role}');
call erp_let_background('erp_idempotency_result', 'select (hospital_id, id, at), delete', '${background_role}');
call erp_let_background('erp_audit_pending', 'select (hospital_id)', '${background_role}');
call erp_let_background('erp_relay_lease', 'select, update', '${background_role}');
call erp_let_background('erp_inbox', 'select, delete', '${background_role}');
call erp_let_background('erp_parked_aggregate', 'select, insert, update, delete', '${background_role}');
call erp_let_background('erp_parked_event', 'select, insert, delete', '${background_role}');
