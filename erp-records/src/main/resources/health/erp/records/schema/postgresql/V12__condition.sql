-- What patients have or had. present tells what they have now, by both states.
create table patient_condition (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    patient_id      uuid          not null,
    encounter_id    uuid,
    category        varchar(20)   not null,
    icd10_code      varchar(8)    not null,
    icd10_edition   varchar(10)   not null,
    icd10_title     varchar(300)  not null,
    status          varchar(10)   not null,
    verification    varchar(16)   not null,
    present         boolean       not null,
    severity        varchar(8),
    onset           date,
    onset_precision varchar(5),
    abatement       date,
    abatement_precision varchar(5),
    note            varchar(1000),
    reason          varchar(200),
    recorded_by     uuid          not null,
    recorded_at     timestamptz not null,
    changed_at      timestamptz not null,
    primary key (hospital_id, id),
    constraint patient_condition_present_ck check (present = (status in ('ACTIVE', 'RECURRENCE', 'RELAPSE')
        and verification not in ('REFUTED', 'ENTERED_IN_ERROR'))),
    constraint patient_condition_diagnosis_ck check (category = 'PROBLEM_LIST_ITEM' or encounter_id is not null),
    constraint patient_condition_encounter_fk foreign key (hospital_id, encounter_id) references encounter (hospital_id, id),
    constraint patient_condition_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id)
);
create index patient_condition_patient on patient_condition (hospital_id, patient_id, present, id);
create index patient_condition_all on patient_condition (hospital_id, patient_id, id);
create index patient_condition_encounter on patient_condition (hospital_id, encounter_id, id);
call erp_isolate('patient_condition');
