-- How the call ended, what it changed (names in plain, values sealed), and a seal over the whole entry.
alter table erp_audit add column outcome varchar(10) default 'DONE' not null;
alter table erp_audit add column code varchar(80);
alter table erp_audit add column reason varchar(500);
alter table erp_audit add column changed text;
alter table erp_audit add column changes bytea;
alter table erp_audit add column mac bytea;
create index erp_audit_at on erp_audit (hospital_id, at);

-- Entries that are not in their hospital's chain yet.
create table erp_audit_pending (
    hospital_id uuid not null,
    audit_id    uuid not null,
    primary key (hospital_id, audit_id)
);
call erp_isolate('erp_audit_pending');

-- The chain of each hospital: every link signs the one before, the entry and its seal.
create table erp_audit_link (
    hospital_id uuid not null,
    no          bigint not null,
    audit_id    uuid not null,
    hash        bytea not null,
    primary key (hospital_id, no),
    constraint erp_audit_link_uq unique (hospital_id, audit_id)
);
call erp_isolate('erp_audit_link');

-- How far each chain has come; locked by who links.
create table erp_audit_head (
    hospital_id uuid not null,
    last_no     bigint not null,
    last_hash   bytea not null,
    primary key (hospital_id)
);
call erp_isolate('erp_audit_head');

-- Glasses that were broken, and what somebody else says of it; waiting is true or null.
create table erp_glass_breaking (
    hospital_id uuid not null,
    id          uuid not null,
    version     int not null,
    at          timestamptz not null,
    staff_id    uuid not null,
    action      varchar(80) not null,
    permission  varchar(80) not null,
    patient_id  uuid,
    reason      varchar(500) not null,
    verdict     varchar(12),
    remark      varchar(500),
    reviewer_id uuid,
    reviewed_at timestamptz,
    waiting     boolean default true,
    primary key (hospital_id, id)
);
create index erp_glass_breaking_waiting on erp_glass_breaking (hospital_id, waiting, id);
call erp_isolate('erp_glass_breaking');

-- The trail is only added to, by whomever.
create function erp_append_only() returns trigger
    language plpgsql
    as $$ begin
    raise exception 'The audit trail is only added to.' using errcode = '45000';
end $$;
create trigger erp_audit_append_only before update or delete on erp_audit
    for each row execute function erp_append_only();
create trigger erp_audit_not_emptied before truncate on erp_audit
    for each statement execute function erp_append_only();
create trigger erp_audit_link_append_only before update or delete on erp_audit_link
    for each row execute function erp_append_only();
create trigger erp_audit_link_not_emptied before truncate on erp_audit_link
    for each statement execute function erp_append_only();
