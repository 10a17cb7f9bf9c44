-- What patients were asked to have shown to others, and what they said.
create table consent (
    hospital_id  uuid         not null,
    id           uuid         not null,
    version      int          not null,
    patient_id   uuid         not null,
    status       varchar(20)  not null,
    terms        mediumtext not null,
    expires_at   datetime(6) not null,
    artefact     varchar(100),
    reason       varchar(500),
    requested_at datetime(6) not null,
    answered_at  datetime(6),
    ended_at     datetime(6),
    primary key (hospital_id, id),
    constraint consent_artefact_uq unique (hospital_id, artefact),
    constraint consent_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index consent_patient on consent (hospital_id, patient_id, id);

-- What was got from others under them. waiting is true or null: whether it is still to be erased.
create table received_record (
    hospital_id uuid         not null,
    id          uuid         not null,
    version     int          not null,
    consent_id  uuid         not null,
    patient_id  uuid         not null,
    document_id uuid         not null,
    received_at datetime(6) not null,
    erase_at    datetime(6) not null,
    erased_at   datetime(6),
    waiting     boolean,
    primary key (hospital_id, id),
    constraint received_record_document_uq unique (hospital_id, document_id),
    constraint received_record_consent_fk foreign key (hospital_id, consent_id) references consent (hospital_id, id),
    constraint received_record_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index received_record_consent on received_record (hospital_id, consent_id, waiting);
create index received_record_patient on received_record (hospital_id, patient_id);
create index received_record_waiting on received_record (hospital_id, waiting, erase_at);

-- Hibernate updates by id alone; without row-level security these rows need an index that begins with it.
create index consent_id on consent (id);
create index received_record_id on received_record (id);
