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
    names           varchar(1000000) not null,
    gender          varchar(10)   not null,
    birth_date      date,
    birth_last      date,
    birth_precision varchar(5),
    birth_estimated boolean,
    telecoms        varchar(1000000) not null,
    addresses       varchar(1000000) not null,
    deceased        boolean       not null,
    deceased_at     timestamp(6) with time zone,
    mother_id       uuid,
    birth_order     int,
    sameness        varchar(200),
    registered_at   timestamp(6) with time zone   not null,
    changed_at      timestamp(6) with time zone   not null,
    primary key (hospital_id, id),
    constraint patient_mrn_uq unique (hospital_id, mrn),
    constraint patient_mother_fk foreign key (hospital_id, mother_id) references patient (hospital_id, id)
);
create index patient_birth on patient (hospital_id, birth_date, id);
create index patient_mother on patient (hospital_id, mother_id);

-- Numbers others gave the person. in_use is true or null, so that only what is in use must be unique.
create table patient_identifier (
    hospital_id     uuid          not null,
    id              uuid          not null,
    patient_id      uuid          not null,
    system_uri      varchar(255)  not null,
    identifier      varchar(64)   not null,
    type            varchar(10)   not null,
    usage_code      varchar(10)   not null,
    status          varchar(10)   not null,
    in_use          boolean,
    primary key (hospital_id, id),
    constraint patient_identifier_uq unique (hospital_id, identifier, system_uri, in_use),
    constraint patient_identifier_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id)
);
create index patient_identifier_patient on patient_identifier (hospital_id, patient_id);

-- What a patient is found by: words of names, telephone numbers. Searched by ranges.
create table patient_key (
    hospital_id     uuid          not null,
    kind            varchar(5)    not null,
    word            varchar(254)  not null,
    patient_id      uuid          not null,
    primary key (hospital_id, kind, word, patient_id),
    constraint patient_key_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id)
);
create index patient_key_patient on patient_key (hospital_id, patient_id, kind, word);

-- Hibernate updates by id alone; without row-level security these rows need an index that begins with it.
create index patient_id on patient (id);
create index patient_identifier_id on patient_identifier (id);

-- H2 looks up a list of values (in) only in an index that begins with that column.
create index patient_sameness on patient (sameness);
create index patient_identifier_value on patient_identifier (identifier);
