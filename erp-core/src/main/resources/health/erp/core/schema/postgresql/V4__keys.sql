-- The keys of each hospital, a row for each use, wrapped by the master key that only the key vault has.
create table erp_key (
    hospital_id    uuid          not null,
    purpose        varchar(20)   not null,
    generation     int           not null,
    keyset         bytea         not null,
    key_ids        varchar(4000) not null,
    changed_at     timestamptz   not null,
    constraint erp_key_pk primary key (hospital_id, purpose)
);
call erp_isolate('erp_key');

-- The end of a hospital's keys: proposed by one, done by another, and then the certificate of it.
create table erp_key_destruction (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    reason         varchar(400)  not null,
    proposed_by    uuid          not null,
    proposed_at    timestamptz   not null,
    destroyed_by   uuid,
    destroyed_at   timestamptz,
    key_ids        varchar(4000),
    primary key (hospital_id, id)
);
call erp_isolate('erp_key_destruction');
