-- The hospital the running transaction works for; null, and so no rows at all, when none is bound.
create function erp_hospital() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('erp.hospital_id', true), '')::uuid $$;

-- Puts a table under row-level security: whatever SQL is sent, it meets rows of the bound hospital only.
create procedure erp_isolate(protected regclass)
    language plpgsql
    as $$
begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format('create policy hospital_only on %s '
        || 'using (hospital_id = (select erp_hospital())) '
        || 'with check (hospital_id = (select erp_hospital()))', protected);
end $$;
revoke execute on procedure erp_isolate(regclass) from public;

-- Events on their way out: written by the transaction that caused them, deleted once they are delivered.
create table erp_outbox (
    hospital_id    uuid          not null,
    id             uuid          not null,
    seq            bigint        generated always as identity,
    aggregate_type varchar(40)   not null,
    aggregate_id   uuid          not null,
    type           varchar(80)   not null,
    version        int           not null,
    payload        text          not null,
    correlation    varchar(64),
    occurred_at    timestamptz   not null,
    primary key (hospital_id, id)
);
call erp_isolate('erp_outbox');

-- Who did or saw what, of which patient, when and why. One row for each call and patient; never changed.
create table erp_audit (
    hospital_id    uuid          not null,
    id             uuid          not null,
    at             timestamptz   not null,
    staff_id       uuid          not null,
    purpose        varchar(20)   not null,
    kind           varchar(10)   not null,
    action         varchar(80)   not null,
    permission     varchar(80)   not null,
    patient_id     uuid,
    correlation    varchar(64),
    primary key (hospital_id, id)
);
create index erp_audit_patient on erp_audit (hospital_id, patient_id, at);
create index erp_audit_staff on erp_audit (hospital_id, staff_id, at);
call erp_isolate('erp_audit');

-- Numbers people read (medical record, accession, ...): how far each series of a hospital has come.
create table erp_number_series (
    hospital_id    uuid          not null,
    series         varchar(40)   not null,
    last_number    bigint        not null,
    primary key (hospital_id, series)
);
call erp_isolate('erp_number_series');

-- Two rows of two hospitals that do not exist: at start the runtime checks that it sees one, never both.
create table erp_isolation_probe (
    hospital_id    uuid          not null,
    id             uuid          not null,
    primary key (hospital_id, id)
);
insert into erp_isolation_probe (hospital_id, id) values
    ('00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-0000000000a1'),
    ('00000000-0000-7000-8000-00000000000b', '00000000-0000-7000-8000-0000000000b1');
call erp_isolate('erp_isolation_probe');
