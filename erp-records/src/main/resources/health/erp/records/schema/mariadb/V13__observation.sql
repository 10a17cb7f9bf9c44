-- What was measured of a patient at one moment.
create table vital_set (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    patient_id      uuid          not null,
    encounter_id    uuid,
    taken_at        datetime(6) not null,
    scale           varchar(3)    not null,
    pregnant        boolean       not null,
    age             int,
    recorded_by     uuid          not null,
    recorded_at     datetime(6) not null,
    primary key (hospital_id, id),
    constraint vital_set_encounter_fk foreign key (hospital_id, encounter_id) references encounter (hospital_id, id),
    constraint vital_set_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index vital_set_patient on vital_set (hospital_id, patient_id, id);
create index vital_set_encounter on vital_set (hospital_id, encounter_id, taken_at);

-- Its values, each version a row. in_use is true or null: of a sign one version is in use.
create table observation (
    hospital_id     uuid          not null,
    id              uuid          not null,
    set_id          uuid          not null,
    patient_id      uuid          not null,
    sign            varchar(20)   not null,
    amount          numeric(9, 3) not null,
    taken_at        datetime(6) not null,
    status          varchar(16)   not null,
    flag            varchar(6),
    in_use          boolean,
    derived_from    varchar(4000) not null,
    replaces_id     uuid,
    reason          varchar(200),
    recorded_by     uuid          not null,
    recorded_at     datetime(6) not null,
    primary key (hospital_id, id),
    constraint observation_in_use_uq unique (hospital_id, set_id, sign, in_use),
    constraint observation_derived_ck check (sign not in ('MEAN_PRESSURE', 'BODY_MASS_INDEX', 'NEWS2') or derived_from <> '[]'),
    constraint observation_set_fk foreign key (hospital_id, set_id) references vital_set (hospital_id, id),
    constraint observation_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id),
    constraint observation_replaces_fk foreign key (hospital_id, replaces_id) references observation (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index observation_series on observation (hospital_id, patient_id, sign, in_use, taken_at, id);
create index observation_replaces on observation (hospital_id, replaces_id);
create index vital_set_id on vital_set (id);
create index observation_id on observation (id);
