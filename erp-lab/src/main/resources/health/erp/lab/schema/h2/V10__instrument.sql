-- The analyzers and benches of the laboratory.
create table lab_instrument (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    code            varchar(32)   not null,
    name            varchar(100)  not null,
    section         varchar(32)   not null,
    status          varchar(16)   not null,
    status_since    timestamp(6) with time zone not null,
    status_reason   varchar(500),
    calibrations    int           not null,
    calibrated_at   timestamp(6) with time zone,
    primary key (hospital_id, id),
    constraint lab_instrument_code_uq unique (hospital_id, code)
);

-- Hibernate updates by id alone; without row-level security these rows need an index that begins with it.
create index lab_instrument_id on lab_instrument (id);
