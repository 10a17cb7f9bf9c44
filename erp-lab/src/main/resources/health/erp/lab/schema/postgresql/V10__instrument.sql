-- The analyzers and benches of the laboratory.
create table lab_instrument (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    code            varchar(32)   not null,
    name            varchar(100)  not null,
    section         varchar(32)   not null,
    status          varchar(16)   not null,
    status_since    timestamptz not null,
    status_reason   varchar(500),
    calibrations    int           not null,
    calibrated_at   timestamptz,
    primary key (hospital_id, id),
    constraint lab_instrument_code_uq unique (hospital_id, code)
);
call erp_isolate('lab_instrument');
