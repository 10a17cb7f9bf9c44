-- What the application's role may do; run again whenever this file or the role changes.
grant select, insert, update on service_hospital, service_user to "${application_role}";
grant select, insert, delete on service_role to "${application_role}";
grant select, insert on service_demo_step to "${application_role}";
grant select on hospital_service_history to "${application_role}";
