-- What is measured beside patients' specimens.
create table lab_control_material (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    name            varchar(100)  not null,
    maker           varchar(100)  not null,
    primary key (hospital_id, id)
);

create table lab_control_lot (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    material_id     uuid          not null,
    lot_number      varchar(40)   not null,
    expiry          date          not null,
    days_open       int,
    opened_on       date,
    primary key (hospital_id, id),
    constraint lab_control_lot_number_uq unique (hospital_id, material_id, lot_number),
    constraint lab_control_lot_material_fk foreign key (hospital_id, material_id) references lab_control_material (hospital_id, id)
);
create index lab_control_lot_material on lab_control_lot (hospital_id, material_id, id);

-- A test on an instrument: by which terms it is controlled, and how its controls stand.
create table lab_controlled_test (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    test_code       varchar(32)   not null,
    instrument_id   uuid          not null,
    terms           varchar(4000) not null,
    plan_number     int           not null,
    goals           varchar(4000) not null,
    epoch           int           not null,
    epoch_since     timestamp(6) with time zone not null,
    runs            int           not null,
    last_run_at     timestamp(6) with time zone,
    last_verdict    varchar(16),
    last_proof_at   timestamp(6) with time zone,
    locked          boolean       not null,
    proven_until    timestamp(6) with time zone,
    primary key (hospital_id, id),
    constraint lab_controlled_test_uq unique (hospital_id, test_code, instrument_id),
    constraint lab_controlled_test_locked_ck check (not locked or proven_until is null),
    constraint lab_controlled_test_instrument_fk foreign key (hospital_id, instrument_id) references lab_instrument (hospital_id, id)
);
create index lab_controlled_test_instrument on lab_controlled_test (hospital_id, instrument_id, id);

-- What is expected at a level. in_force is true until another takes its place, then null.
create table lab_control_target (
    hospital_id     uuid          not null,
    id              uuid          not null,
    controlled_id   uuid          not null,
    material_level  varchar(20)   not null,
    target_number   int           not null,
    lot_id          uuid          not null,
    mean            numeric(24,10) not null,
    deviation       numeric(24,10) not null,
    source          varchar(16)   not null,
    measurements    int,
    in_force        boolean,
    set_by          uuid          not null,
    set_at          timestamp(6) with time zone not null,
    primary key (hospital_id, id),
    constraint lab_control_target_number_uq unique (hospital_id, controlled_id, material_level, target_number),
    constraint lab_control_target_force_uq unique (hospital_id, controlled_id, material_level, in_force),
    constraint lab_control_target_deviation_ck check (deviation > 0),
    constraint lab_control_target_controlled_fk foreign key (hospital_id, controlled_id) references lab_controlled_test (hospital_id, id),
    constraint lab_control_target_lot_fk foreign key (hospital_id, lot_id) references lab_control_lot (hospital_id, id)
);
create index lab_control_target_force on lab_control_target (hospital_id, controlled_id, in_force);
create index lab_control_target_all on lab_control_target (hospital_id, controlled_id, id);
create index lab_control_target_lot on lab_control_target (hospital_id, lot_id);

-- Hibernate updates by id alone; without row-level security these rows need an index that begins with it.
create index lab_control_material_id on lab_control_material (id);
create index lab_control_lot_id on lab_control_lot (id);
create index lab_controlled_test_id on lab_controlled_test (id);
create index lab_control_target_id on lab_control_target (id);
