-- The analyzers and benches of the laboratory.
create table lab_instrument (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    code            varchar(32)   not null,
    name            varchar(100)  not null,
    section         varchar(32)   not null,
    status          varchar(16)   not null,
    status_since    datetime(6) not null,
    status_reason   varchar(500),
    calibrations    int           not null,
    calibrated_at   datetime(6),
    primary key (hospital_id, id),
    constraint lab_instrument_code_uq unique (hospital_id, code)
) default character set utf8mb4 collate utf8mb4_bin;

-- Hibernate updates by id alone; without row-level security these rows need an index that begins with it.
create index lab_instrument_id on lab_instrument (id);
