-- The newest the laboratory knows of a patient.
create table lab_subject (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    patient_id      uuid          not null,
    subject         varchar(200)  not null,
    known_at        datetime(6) not null,
    primary key (hospital_id, id),
    constraint lab_subject_patient_uq unique (hospital_id, patient_id)
) default character set utf8mb4 collate utf8mb4_bin;

-- Tests asked for one patient at one moment.
create table lab_order (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    number          bigint        not null,
    patient_id      uuid          not null,
    encounter_id    uuid,
    subject         varchar(200)  not null,
    circumstances   varchar(4000) not null,
    priority        varchar(10)   not null,
    requester_id    uuid          not null,
    placed_by       uuid          not null,
    placed_at       datetime(6) not null,
    ward_id         uuid,
    due_at          datetime(6) not null,
    primary key (hospital_id, id),
    constraint lab_order_number_uq unique (hospital_id, number)
) default character set utf8mb4 collate utf8mb4_bin;
create index lab_order_patient on lab_order (hospital_id, patient_id, id);

-- One of them. is_open is true while something is to be done, is_awaited while its specimen has to be taken; else null.
create table lab_order_item (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    order_id        uuid          not null,
    patient_id      uuid          not null,
    test_code       varchar(32)   not null,
    test_version_id uuid          not null,
    section         varchar(20)   not null,
    priority        varchar(10)   not null,
    priority_rank   int           not null,
    status          varchar(16)   not null,
    is_open         boolean,
    is_awaited      boolean,
    ward_id         uuid,
    due_at          datetime(6) not null,
    origin          varchar(12)   not null,
    parent_id       uuid,
    reflex_rule     varchar(64),
    source_version  int,
    specimen_id     uuid,
    reason          varchar(500),
    ordered_at      datetime(6) not null,
    collected_at    datetime(6),
    received_at     datetime(6),
    resulted_at     datetime(6),
    completed_at    datetime(6),
    primary key (hospital_id, id),
    constraint lab_order_item_test_uq unique (hospital_id, order_id, test_code, is_open),
    constraint lab_order_item_reflex_uq unique (hospital_id, parent_id, reflex_rule, source_version),
    constraint lab_order_item_order_fk foreign key (hospital_id, order_id) references lab_order (hospital_id, id),
    constraint lab_order_item_parent_fk foreign key (hospital_id, parent_id) references lab_order_item (hospital_id, id),
    constraint lab_order_item_version_fk foreign key (hospital_id, test_version_id) references lab_test_version (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index lab_order_item_patient on lab_order_item (hospital_id, patient_id, id);
create index lab_order_item_version on lab_order_item (hospital_id, test_version_id);
create index lab_order_item_open on lab_order_item (hospital_id, is_open, section, priority_rank, id);
create index lab_order_item_awaited on lab_order_item (hospital_id, is_awaited, ward_id, due_at);
create index lab_order_item_specimen on lab_order_item (hospital_id, specimen_id);
create index lab_subject_id on lab_subject (id);
create index lab_order_id on lab_order (id);
create index lab_order_item_id on lab_order_item (id);
