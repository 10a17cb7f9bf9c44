-- Work to be done later: written by the transaction that wants it, taken by one node at a time, deleted once it is done.
create table erp_job (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    type           varchar(80)   not null,
    job_key        varchar(120),
    pending        boolean,
    payload        text          not null,
    recurrence     varchar(200),
    due_at         timestamptz   not null,
    ready_at       timestamptz  ,
    again_at       timestamptz  ,
    leased         boolean       not null,
    fence          bigint        not null,
    attempts       int           not null,
    failure        varchar(120),
    correlation    varchar(64),
    scheduled_by   uuid          not null,
    scheduled_at   timestamptz   not null,
    primary key (hospital_id, id),
    constraint erp_job_key_uq unique (hospital_id, type, job_key, pending)
);
create index erp_job_ready on erp_job (ready_at, hospital_id);
create index erp_job_turn on erp_job (hospital_id, ready_at);
call erp_isolate('erp_job');
