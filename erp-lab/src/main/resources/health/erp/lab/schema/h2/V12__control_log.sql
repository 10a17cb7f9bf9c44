-- From when on, and why, what controls showed before says nothing more.
create table lab_control_epoch (
    hospital_id     uuid          not null,
    controlled_id   uuid          not null,
    epoch           int           not null,
    cause           varchar(20)   not null,
    done            varchar(500)  not null,
    answers_run_id  uuid,
    begun_by        uuid          not null,
    begun_at        timestamp(6) with time zone not null,
    primary key (hospital_id, controlled_id, epoch),
    constraint lab_control_epoch_controlled_fk foreign key (hospital_id, controlled_id) references lab_controlled_test (hospital_id, id)
);
create index lab_control_epoch_begun on lab_control_epoch (hospital_id, controlled_id, begun_at);

-- Runs of controls with what they were held to show and by which terms.
create table lab_control_run (
    hospital_id     uuid          not null,
    id              uuid          not null,
    controlled_id   uuid          not null,
    test_code       varchar(32)   not null,
    instrument_id   uuid          not null,
    run_number      int           not null,
    epoch           int           not null,
    measured_at     timestamp(6) with time zone not null,
    verdict         varchar(16)   not null,
    trace           varchar(1000000) not null,
    terms           varchar(4000) not null,
    locked          boolean       not null,
    source          varchar(16)   not null,
    repeats_id      uuid,
    note            varchar(500),
    entered_by      uuid          not null,
    entered_at      timestamp(6) with time zone not null,
    primary key (hospital_id, id),
    constraint lab_control_run_number_uq unique (hospital_id, controlled_id, run_number),
    constraint lab_control_run_controlled_fk foreign key (hospital_id, controlled_id) references lab_controlled_test (hospital_id, id),
    constraint lab_control_run_repeats_fk foreign key (hospital_id, repeats_id) references lab_control_run (hospital_id, id)
);
create index lab_control_run_measured on lab_control_run (hospital_id, controlled_id, measured_at, run_number);
create index lab_control_run_repeats on lab_control_run (hospital_id, repeats_id);

-- Each material of a run, with what was expected of it then.
create table lab_control_point (
    hospital_id     uuid          not null,
    controlled_id   uuid          not null,
    run_number      int           not null,
    material_level  varchar(20)   not null,
    run_id          uuid          not null,
    position        int           not null,
    epoch           int           not null,
    measured_at     timestamp(6) with time zone not null,
    lot_id          uuid,
    measured        numeric(24,10),
    target_number   int,
    mean            numeric(24,10),
    deviation       numeric(24,10),
    counts          boolean       not null,
    primary key (hospital_id, controlled_id, run_number, material_level),
    constraint lab_control_point_run_fk foreign key (hospital_id, run_id) references lab_control_run (hospital_id, id),
    constraint lab_control_point_lot_fk foreign key (hospital_id, lot_id) references lab_control_lot (hospital_id, id)
);
create index lab_control_point_run on lab_control_point (hospital_id, run_id);
create index lab_control_point_level on lab_control_point (hospital_id, controlled_id, material_level, run_number);
create index lab_control_point_measured on lab_control_point (hospital_id, controlled_id, measured_at);
create index lab_control_point_lot on lab_control_point (hospital_id, lot_id);

-- What is in the log is only added to; but the rows of a hospital that has left go all together.
create trigger lab_control_epoch_written_once before update, delete on lab_control_epoch
    for each row call 'health.erp.core.jpa.WrittenOnce';
create trigger lab_control_run_written_once before update, delete on lab_control_run
    for each row call 'health.erp.core.jpa.WrittenOnce';
create trigger lab_control_point_written_once before update, delete on lab_control_point
    for each row call 'health.erp.core.jpa.WrittenOnce';
