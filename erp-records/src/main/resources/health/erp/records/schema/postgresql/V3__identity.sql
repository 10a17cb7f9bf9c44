-- How the name sounds, so that another spelling of it is found; null until the register has been searched once.
alter table patient add column sound varchar(120) collate "C";
create index patient_sound on patient (hospital_id, sound, birth_date);

-- Two entries that are, or may be, one person. The lower id is first; waiting is true or null.
create table identity_link (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    first_id        uuid          not null,
    second_id       uuid          not null,
    verdict         varchar(10)   not null,
    origin          varchar(10)   not null,
    weight          int           not null,
    model           varchar(20)   not null,
    explanation     text          not null,
    waiting         boolean,
    found_at        timestamptz   not null,
    changed_at      timestamptz   not null,
    primary key (hospital_id, id),
    constraint identity_link_pair_uq unique (hospital_id, first_id, second_id),
    constraint identity_link_order check (first_id < second_id),
    constraint identity_link_first_fk foreign key (hospital_id, first_id) references patient (hospital_id, id),
    constraint identity_link_second_fk foreign key (hospital_id, second_id) references patient (hospital_id, id)
);
create index identity_link_second on identity_link (hospital_id, second_id);
create index identity_link_waiting on identity_link (hospital_id, waiting, weight, id);
call erp_isolate('identity_link');

-- What a register has taught of how people agree; the last one learned counts.
create table learned_model (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    fingerprint     varchar(20)   not null,
    content         text          not null,
    people          int           not null,
    couples         int           not null,
    learned_at      timestamptz   not null,
    primary key (hospital_id, id)
);
create index learned_model_last on learned_model (hospital_id, learned_at);
call erp_isolate('learned_model');
