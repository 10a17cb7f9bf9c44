-- A glass is broken for one patient until expires_at; without that it was broken for a single call.
alter table erp_glass_breaking add column reason_code varchar(10);
alter table erp_glass_breaking add column expires_at timestamptz;
alter table erp_glass_breaking add column previous_id uuid;
create index erp_glass_breaking_open on erp_glass_breaking (hospital_id, staff_id, patient_id, expires_at);
