-- Work to be done later: written by the transaction that wants it, taken by one node at a time, deleted once it is done.
create table erp_job (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    type           varchar(80)   not null,
    job_key        varchar(120),
    pending        boolean,
    payload        mediumtext    not null,
    recurrence     varchar(200),
    due_at         datetime(6)   not null,
    ready_at       datetime(6)  ,
    again_at       datetime(6)  ,
    leased         boolean       not null,
    fence          bigint        not null,
    attempts       int           not null,
    failure        varchar(120),
    correlation    varchar(64),
    scheduled_by   uuid          not null,
    scheduled_at   datetime(6)   not null,
    primary key (hospital_id, id),
    constraint erp_job_key_uq unique (hospital_id, type, job_key, pending)
) default character set utf8mb4 collate utf8mb4_bin;
create index erp_job_ready on erp_job (ready_at, hospital_id);
create index erp_job_turn on erp_job (hospital_id, ready_at);
create index erp_job_id on erp_job (id);
