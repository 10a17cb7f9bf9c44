-- Work of several steps: how far each process is and what it knows, which are ids.
create table erp_process (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    type           varchar(60)   not null,
    status         varchar(20)   not null,
    data           text          not null,
    done_steps     text          not null,
    signals        text          not null,
    failure        varchar(120),
    correlation    varchar(64),
    started_by     uuid          not null,
    started_at     timestamptz   not null,
    ended_at       timestamptz  ,
    primary key (hospital_id, id)
);
create index erp_process_status on erp_process (hospital_id, status, id);
call erp_isolate('erp_process');
