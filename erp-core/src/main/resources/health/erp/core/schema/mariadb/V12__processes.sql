-- Work of several steps: how far each process is and what it knows, which are ids.
create table erp_process (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    type           varchar(60)   not null,
    status         varchar(20)   not null,
    data           mediumtext    not null,
    done_steps     mediumtext    not null,
    signals        mediumtext    not null,
    failure        varchar(120),
    correlation    varchar(64),
    started_by     uuid          not null,
    started_at     datetime(6)   not null,
    ended_at       datetime(6)  ,
    primary key (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index erp_process_status on erp_process (hospital_id, status, id);
create index erp_process_id on erp_process (id);
