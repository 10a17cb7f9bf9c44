-- The audit trail is only added to, by whomever; but the rows of a hospital that has left go all together. Only the owner
-- of the tables, in a transaction that says which hospital leaves, takes them away.
create or replace function erp_append_only() returns trigger
    language plpgsql
    as $$ begin
    if tg_op = 'DELETE' and tg_level = 'ROW' then
        if old.hospital_id::text = current_setting('erp.leaving', true)
            and (select pg_get_userbyid(relowner) = current_user from pg_class where oid = tg_relid) then
            return old;
        end if;
    end if;
    raise exception 'The audit trail is only added to.' using errcode = '45000';
end $$;

-- That everything of a hospital was taken out. A row of the operator, as the next.
create table tenancy_export (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    exported_id    uuid          not null,
    status         varchar(10)   not null,
    taken_by       uuid          not null,
    begun_at       timestamptz not null,
    ended_at       timestamptz,
    row_count      bigint        not null,
    document_count bigint        not null,
    manifest       varchar(64),
    hashes         text,
    failure        varchar(120),
    verified_by    uuid,
    verified_at    timestamptz,
    primary key (hospital_id, id),
    constraint tenancy_export_verified_ck check (verified_at is null or manifest is not null)
);
create index tenancy_export_of on tenancy_export (hospital_id, exported_id, begun_at);

-- The end of a hospital: two people agree to it, and it is the certificate then. in_use is true or null, so that one is
-- under way at a time.
create table tenancy_shredding (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    leaving_id     uuid          not null,
    status         varchar(10)   not null,
    export_id      uuid,
    reason         varchar(400),
    proposed_by    uuid          not null,
    proposed_at    timestamptz not null,
    agreed_by      uuid,
    agreed_at      timestamptz,
    not_before     timestamptz,
    deferred_until timestamptz,
    deferred_for   varchar(20),
    in_use         boolean,
    destroyed      text,
    certificate    text,
    certificate_mac varchar(200),
    primary key (hospital_id, id),
    constraint tenancy_shredding_uq unique (hospital_id, leaving_id, in_use),
    constraint tenancy_shredding_export_fk foreign key (hospital_id, export_id) references tenancy_export (hospital_id, id),
    constraint tenancy_shredding_why_ck check (export_id is not null or reason is not null),
    constraint tenancy_shredding_two_ck check (agreed_by is null or agreed_by <> proposed_by),
    constraint tenancy_shredding_agreed_ck check (status not in ('RUNNING', 'DONE') or agreed_by is not null)
);
create index tenancy_shredding_export on tenancy_shredding (hospital_id, export_id);
call erp_isolate('tenancy_export');
call erp_isolate('tenancy_shredding');
