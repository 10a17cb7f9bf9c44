-- Somebody a patient belongs to: another patient, or a person known by name only.
create table patient_relation (
    hospital_id   uuid          not null,
    id            uuid          not null,
    version       int           not null,
    patient_id    uuid          not null,
    kinship       varchar(20)   not null,
    roles         varchar(200)  not null,
    person_id     uuid,
    name          mediumtext,
    telecoms      mediumtext not null,
    addresses     mediumtext not null,
    call_rank     int           not null,
    since         date,
    until         date,
    status        varchar(20)   not null,
    status_reason varchar(200),
    changed_at    datetime(6)   not null,
    primary key (hospital_id, id),
    constraint patient_relation_who_ck check ((person_id is null and name is not null) or (person_id is not null and name is null)),
    constraint patient_relation_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id),
    constraint patient_relation_person_fk foreign key (hospital_id, person_id) references patient (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index patient_relation_patient on patient_relation (hospital_id, patient_id, call_rank, id);
create index patient_relation_person on patient_relation (hospital_id, person_id);

-- Who pays for a patient, and under which number.
create table patient_coverage (
    hospital_id   uuid          not null,
    id            uuid          not null,
    version       int           not null,
    patient_id    uuid          not null,
    payer         varchar(60)   not null,
    member_number varchar(64)   not null,
    policy_number varchar(64),
    subscriber    varchar(10)   not null,
    ask_rank      int           not null,
    since         date          not null,
    until         date,
    status        varchar(20)   not null,
    status_reason varchar(200),
    changed_at    datetime(6)   not null,
    primary key (hospital_id, id),
    constraint patient_coverage_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index patient_coverage_patient on patient_coverage (hospital_id, patient_id, ask_rank, id);

-- Hibernate updates by id alone; without row-level security these rows need an index that begins with it.
create index patient_relation_id on patient_relation (id);
create index patient_coverage_id on patient_coverage (id);
