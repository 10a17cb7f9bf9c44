-- How the call ended, what it changed (names in plain, values sealed), and a seal over the whole entry.
alter table erp_audit add column outcome varchar(10) default 'DONE' not null;
alter table erp_audit add column code varchar(80);
alter table erp_audit add column reason varchar(500);
alter table erp_audit add column changed varchar(4000);
alter table erp_audit add column changes mediumblob;
alter table erp_audit add column mac varbinary(200);
create index erp_audit_at on erp_audit (hospital_id, at);

-- Entries that are not in their hospital's chain yet.
create table erp_audit_pending (
    hospital_id uuid not null,
    audit_id    uuid not null,
    primary key (hospital_id, audit_id)
) default character set utf8mb4 collate utf8mb4_bin;

-- The chain of each hospital: every link signs the one before, the entry and its seal.
create table erp_audit_link (
    hospital_id uuid not null,
    no          bigint not null,
    audit_id    uuid not null,
    hash        varbinary(200) not null,
    primary key (hospital_id, no),
    constraint erp_audit_link_uq unique (hospital_id, audit_id)
) default character set utf8mb4 collate utf8mb4_bin;

-- How far each chain has come; locked by who links.
create table erp_audit_head (
    hospital_id uuid not null,
    last_no     bigint not null,
    last_hash   varbinary(200) not null,
    primary key (hospital_id)
) default character set utf8mb4 collate utf8mb4_bin;

-- Glasses that were broken, and what somebody else says of it; waiting is true or null.
create table erp_glass_breaking (
    hospital_id uuid not null,
    id          uuid not null,
    version     int not null,
    at          datetime(6) not null,
    staff_id    uuid not null,
    action      varchar(80) not null,
    permission  varchar(80) not null,
    patient_id  uuid,
    reason      varchar(500) not null,
    verdict     varchar(12),
    remark      varchar(500),
    reviewer_id uuid,
    reviewed_at datetime(6),
    waiting     boolean default true,
    primary key (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index erp_glass_breaking_waiting on erp_glass_breaking (hospital_id, waiting, id);
create index erp_glass_breaking_id on erp_glass_breaking (id);

-- The trail is only added to, by whomever.
create trigger erp_audit_no_update before update on erp_audit for each row
    signal sqlstate '45000' set message_text = 'The audit trail is only added to.';
create trigger erp_audit_no_delete before delete on erp_audit for each row
    signal sqlstate '45000' set message_text = 'The audit trail is only added to.';
create trigger erp_audit_link_no_update before update on erp_audit_link for each row
    signal sqlstate '45000' set message_text = 'The audit trail is only added to.';
create trigger erp_audit_link_no_delete before delete on erp_audit_link for each row
    signal sqlstate '45000' set message_text = 'The audit trail is only added to.';
