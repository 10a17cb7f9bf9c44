-- What patients were asked to have shown to others, and what they said.
create table consent (
    hospital_id  uuid         not null,
    id           uuid         not null,
    version      int          not null,
    patient_id   uuid         not null,
    status       varchar(20)  not null,
    terms        text not null,
    expires_at   timestamptz not null,
    artefact     varchar(100),
    reason       varchar(500),
    requested_at timestamptz not null,
    answered_at  timestamptz,
    ended_at     timestamptz,
    primary key (hospital_id, id),
    constraint consent_artefact_uq unique (hospital_id, artefact),
    constraint consent_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id)
);
create index consent_patient on consent (hospital_id, patient_id, id);
call erp_isolate('consent');

-- What was got from others under them. waiting is true or null: whether it is still to be erased.
create table received_record (
    hospital_id uuid         not null,
    id          uuid         not null,
    version     int          not null,
    consent_id  uuid         not null,
    patient_id  uuid         not null,
    document_id uuid         not null,
    received_at timestamptz not null,
    erase_at    timestamptz not null,
    erased_at   timestamptz,
    waiting     boolean,
    primary key (hospital_id, id),
    constraint received_record_document_uq unique (hospital_id, document_id),
    constraint received_record_consent_fk foreign key (hospital_id, consent_id) references consent (hospital_id, id),
    constraint received_record_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id)
);
create index received_record_consent on received_record (hospital_id, consent_id, waiting);
create index received_record_patient on received_record (hospital_id, patient_id);
create index received_record_waiting on received_record (hospital_id, waiting, erase_at);
call erp_isolate('received_record');
