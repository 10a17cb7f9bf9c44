-- Keys under which commands were called: the first row of the command's transaction.
create table erp_idempotency (
    hospital_id     uuid not null,
    staff_id        uuid not null,
    idempotency_key varchar(64) not null,
    id              uuid not null,
    action          varchar(80) not null,
    body_mac        bytea not null,
    at              timestamptz default current_timestamp not null,
    constraint erp_idempotency_pk primary key (hospital_id, staff_id, idempotency_key)
);
create index erp_idempotency_at on erp_idempotency (at);
call erp_isolate('erp_idempotency');
create unique index erp_idempotency_id on erp_idempotency (hospital_id, id);

-- What the command gave back, sealed; the last row of its transaction. A row of its own, so that nobody who waits for the
-- key stands in its way.
create table erp_idempotency_result (
    hospital_id     uuid not null,
    id              uuid not null,
    result          bytea not null,
    at              timestamptz default current_timestamp not null,
    primary key (hospital_id, id)
);
create index erp_idempotency_result_at on erp_idempotency_result (at);
call erp_isolate('erp_idempotency_result');
