-- Work of several steps: how far each process is and what it knows, which are ids.
create table erp_process (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    type           varchar(60)   not null,
    status         varchar(20)   not null,
    data           varchar(1000000) not null,
    done_steps     varchar(1000000) not null,
    signals        varchar(1000000) not null,
    failure        varchar(120),
    correlation    varchar(64),
    started_by     uuid          not null,
    started_at     timestamp(6) with time zone not null,
    ended_at       timestamp(6) with time zone,
    primary key (hospital_id, id)
);
create index erp_process_status on erp_process (hospital_id, status, id);
create index erp_process_id on erp_process (id);
