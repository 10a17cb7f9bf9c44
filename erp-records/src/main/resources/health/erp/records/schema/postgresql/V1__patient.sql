-- A person the hospital knows, under a number it gave.
create table patient (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    mrn             varchar(20)   not null,
    kind            varchar(10)   not null,
    active          boolean       not null,
    active_reason   varchar(200),
    display_name    varchar(1400) not null,
    names           text          not null,
    gender          varchar(10)   not null,
    birth_date      date,
    birth_last      date,
    birth_precision varchar(5),
    birth_estimated boolean,
    telecoms        text          not null,
    addresses       text          not null,
    deceased        boolean       not null,
    deceased_at     timestamptz,
    mother_id       uuid,
    birth_order     int,
    sameness        varchar(200)  collate "C",
    registered_at   timestamptz   not null,
    changed_at      timestamptz   not null,
    primary key (hospital_id, id),
    constraint patient_mrn_uq unique (hospital_id, mrn),
    constraint patient_mother_fk foreign key (hospital_id, mother_id) references patient (hospital_id, id)
);
create index patient_birth on patient (hospital_id, birth_date, id);
create index patient_sameness on patient (hospital_id, sameness);
create index patient_mother on patient (hospital_id, mother_id);
call erp_isolate('patient');

-- Numbers others gave the person. in_use is true or null, so that only what is in use must be unique.
create table patient_identifier (
    hospital_id     uuid          not null,
    id              uuid          not null,
    patient_id      uuid          not null,
    system_uri      varchar(255)  not null collate "C",
    identifier      varchar(64)   not null collate "C",
    type            varchar(10)   not null,
    usage_code      varchar(10)   not null,
    status          varchar(10)   not null,
    in_use          boolean,
    primary key (hospital_id, id),
    constraint patient_identifier_uq unique (hospital_id, identifier, system_uri, in_use),
    constraint patient_identifier_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id)
);
create index patient_identifier_patient on patient_identifier (hospital_id, patient_id);
call erp_isolate('patient_identifier');

-- What a patient is found by: words of names, telephone numbers. Searched by ranges, which keep their index under
-- row-level security.
create table patient_key (
    hospital_id     uuid          not null,
    kind            varchar(5)    not null collate "C",
    word            varchar(254)  not null collate "C",
    patient_id      uuid          not null,
    primary key (hospital_id, kind, word, patient_id),
    constraint patient_key_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id)
);
create index patient_key_patient on patient_key (hospital_id, patient_id, kind, word);
call erp_isolate('patient_key');
