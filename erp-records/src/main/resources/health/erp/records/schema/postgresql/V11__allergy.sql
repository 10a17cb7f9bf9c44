-- What patients react to. in_use is true or null: what is resolved, refuted or was an error is kept and not heeded; single
-- is true or null, so that a code is on a list once. That a patient has none known is an entry of its own.
create table allergy (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    patient_id      uuid          not null,
    encounter_id    uuid,
    allergen_system varchar(100) collate "C",
    allergen_code   varchar(40) collate "C",
    allergen_text   varchar(200)  not null,
    type            varchar(11),
    category        varchar(11),
    criticality     varchar(16),
    status          varchar(8)    not null,
    verification    varchar(16)   not null,
    reactions       text not null,
    reacts          varchar(200)  not null,
    note            varchar(1000),
    reason          varchar(200),
    in_use          boolean,
    single          boolean,
    recorded_by     uuid          not null,
    recorded_at     timestamptz not null,
    changed_at      timestamptz not null,
    primary key (hospital_id, id),
    constraint allergy_single_uq unique (hospital_id, patient_id, allergen_code, allergen_system, single),
    constraint allergy_coded_ck check ((allergen_system is null) = (allergen_code is null)),
    constraint allergy_in_use_ck check (in_use is null or (status = 'ACTIVE' and verification in ('UNCONFIRMED', 'CONFIRMED'))),
    constraint allergy_encounter_fk foreign key (hospital_id, encounter_id) references encounter (hospital_id, id),
    constraint allergy_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id)
);
create index allergy_encounter on allergy (hospital_id, encounter_id);
create index allergy_patient on allergy (hospital_id, patient_id, in_use, id);
call erp_isolate('allergy');
