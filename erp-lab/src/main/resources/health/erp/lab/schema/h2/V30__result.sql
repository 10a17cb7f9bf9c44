-- An attempt at an ordered test, and how far its result is. in_use is true or null: of an ordered test one run is in use.
create table lab_run (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    item_id         uuid          not null,
    order_id        uuid          not null,
    specimen_id     uuid          not null,
    patient_id      uuid          not null,
    test            varchar(32)   not null,
    attempt         int           not null,
    origin          varchar(10)   not null,
    instrument_id   uuid,
    operator_id     uuid          not null,
    measured_at     timestamp(6) with time zone not null,
    skew            int           not null,
    dilution        int           not null,
    lots            varchar(1000) not null,
    reading         varchar(32),
    repeats         int,
    section         varchar(20)   not null,
    series          varchar(160)  not null,
    collected_at    timestamp(6) with time zone not null,
    urgency         int           not null,
    medical         boolean       not null,
    two_persons     boolean       not null,
    stage           varchar(10)   not null,
    in_use          boolean,
    comparable      boolean,
    left_lab        boolean,
    current_no      int           not null,
    standing        varchar(20)   not null,
    preliminary     boolean       not null,
    doubted         boolean       not null,
    proof           varchar(10)   not null,
    reason          varchar(200),
    despite         varchar(200),
    by_hand         varchar(200),
    verified_by     uuid,
    verified_at     timestamp(6) with time zone,
    validated_by    uuid,
    validated_at    timestamp(6) with time zone,
    released_at     timestamp(6) with time zone,
    released_no     int,
    primary key (hospital_id, id),
    constraint lab_run_in_use_uq unique (hospital_id, item_id, in_use),
    constraint lab_run_attempt_uq unique (hospital_id, item_id, attempt),
    constraint lab_run_two_persons_ck check (two_persons = false or validated_by is null
        or (verified_by is not null and verified_by <> validated_by)),
    constraint lab_run_measured_ck check (dilution > 0 and attempt > 0),
    constraint lab_run_reading_ck check ((instrument_id is null) = (reading is null)),
    constraint lab_run_item_fk foreign key (hospital_id, item_id) references lab_order_item (hospital_id, id),
    constraint lab_run_order_fk foreign key (hospital_id, order_id) references lab_order (hospital_id, id),
    constraint lab_run_instrument_fk foreign key (hospital_id, instrument_id) references lab_instrument (hospital_id, id),
    constraint lab_run_specimen_fk foreign key (hospital_id, specimen_id) references lab_specimen (hospital_id, id)
);
create index lab_run_order on lab_run (hospital_id, order_id, in_use);
create index lab_run_specimen on lab_run (hospital_id, specimen_id);
create index lab_run_series on lab_run (hospital_id, patient_id, test, series, comparable, collected_at);
create index lab_run_patient on lab_run (hospital_id, patient_id, id);
create index lab_run_instrument on lab_run (hospital_id, instrument_id, test, id);
create index lab_run_stage on lab_run (hospital_id, stage, urgency, id);
create index lab_run_section on lab_run (hospital_id, section, stage, urgency, id);

-- What was said of it, each time a row: hash is the SHA-256 of the whole, bound to the one before.
create table lab_result_version (
    hospital_id     uuid          not null,
    run_id          uuid          not null,
    no              int           not null,
    kind            varchar(20)   not null,
    content         varchar(1000000) not null,
    reason          varchar(200),
    made_by         uuid          not null,
    made_at         timestamp(6) with time zone not null,
    previous_hash   varchar(64)   not null,
    hash            varchar(64)   not null,
    primary key (hospital_id, run_id, no),
    constraint lab_result_version_reason_ck check (no = 1 or reason is not null),
    constraint lab_result_version_run_fk foreign key (hospital_id, run_id) references lab_run (hospital_id, id)
);
create index lab_run_id on lab_run (id);
create index lab_result_version_id on lab_result_version (run_id, no);

-- What is said is only added to, by whomever; but the rows of a hospital that has left go all together.
create trigger lab_result_version_written_once before update, delete on lab_result_version
    for each row call 'health.erp.core.jpa.WrittenOnce';
