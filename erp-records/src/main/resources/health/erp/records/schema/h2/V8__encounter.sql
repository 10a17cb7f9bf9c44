-- A contact of a patient with the hospital: visit, emergency, stay, call. open_inpatient is true or null, so that of the
-- stays of a patient only one may be open.
create table encounter (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    patient_id      uuid          not null,
    class_code      varchar(10)   not null,
    status          varchar(20)   not null,
    open_inpatient  boolean,
    expected_at     timestamp(6) with time zone,
    started_at      timestamp(6) with time zone,
    ended_at        timestamp(6) with time zone,
    reason          varchar(200),
    status_reason   varchar(200),
    disposition     varchar(20),
    changed_at      timestamp(6) with time zone not null,
    history         varchar(1000000) not null,
    primary key (hospital_id, id),
    constraint encounter_inpatient_uq unique (hospital_id, patient_id, open_inpatient),
    constraint encounter_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id)
);
create index encounter_patient on encounter (hospital_id, patient_id, id);

-- Who of the staff takes or took part.
create table encounter_participant (
    hospital_id     uuid          not null,
    id              uuid          not null,
    encounter_id    uuid          not null,
    staff_id        uuid          not null,
    role            varchar(10)   not null,
    from_at         timestamp(6) with time zone not null,
    until_at        timestamp(6) with time zone,
    primary key (hospital_id, id),
    constraint encounter_participant_encounter_fk foreign key (hospital_id, encounter_id)
        references encounter (hospital_id, id)
);
create index encounter_participant_encounter on encounter_participant (hospital_id, encounter_id);
create index encounter_participant_staff on encounter_participant (hospital_id, staff_id, encounter_id);

-- Hibernate updates by id alone; without row-level security these rows need an index that begins with it.
create index encounter_id on encounter (id);
create index encounter_participant_id on encounter_participant (id);
