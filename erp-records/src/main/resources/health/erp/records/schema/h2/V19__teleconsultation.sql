-- An appointment that takes place over video, telephone or text. live is true while anybody can come in, else null: of one
-- appointment there is one such consultation.
create table teleconsultation (
    hospital_id         uuid          not null,
    id                  uuid          not null,
    version             int           not null,
    appointment_id      uuid          not null,
    patient_id          uuid          not null,
    practitioner_id     uuid          not null,
    registration_number varchar(40)   not null,
    channel             varchar(10)   not null,
    initiated_by        varchar(20)   not null,
    consented_at        timestamp(6) with time zone not null,
    status              varchar(20)   not null,
    live                boolean,
    room                varchar(64)   not null,
    starts_at           timestamp(6) with time zone not null,
    ends_at             timestamp(6) with time zone not null,
    encounter_id        uuid,
    started_at          timestamp(6) with time zone,
    ended_at            timestamp(6) with time zone,
    primary key (hospital_id, id),
    constraint teleconsultation_appointment_uq unique (hospital_id, appointment_id, live),
    constraint teleconsultation_appointment_fk foreign key (hospital_id, appointment_id) references appointment (hospital_id, id),
    constraint teleconsultation_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id),
    constraint teleconsultation_encounter_fk foreign key (hospital_id, encounter_id) references encounter (hospital_id, id)
);
create index teleconsultation_patient on teleconsultation (hospital_id, patient_id);
create index teleconsultation_encounter on teleconsultation (hospital_id, encounter_id);

-- One participant's way in. Of the token only the hash is kept.
create table tele_invitation (
    hospital_id         uuid          not null,
    id                  uuid          not null,
    version             int           not null,
    teleconsultation_id uuid          not null,
    kind                varchar(20)   not null,
    token_hash          varchar(64)   not null,
    issued_at           timestamp(6) with time zone not null,
    last_used_at        timestamp(6) with time zone,
    revoked_at          timestamp(6) with time zone,
    primary key (hospital_id, id),
    constraint tele_invitation_token_uq unique (hospital_id, token_hash),
    constraint tele_invitation_teleconsultation_fk foreign key (hospital_id, teleconsultation_id) references teleconsultation (hospital_id, id)
);
create index tele_invitation_teleconsultation on tele_invitation (hospital_id, teleconsultation_id);

-- Hibernate updates by id alone; without row-level security these rows need an index that begins with it.
create index teleconsultation_id on teleconsultation (id);
create index tele_invitation_id on tele_invitation (id);
