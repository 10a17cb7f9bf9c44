-- For exclusion constraints over hospital, bed and time.
create extension if not exists btree_gist with schema public;

-- A place: site, building, ward, room or bed. ward_id is the ward it is or lies in.
create table location (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    kind            varchar(10)   not null,
    inside_id       uuid,
    ward_id         uuid,
    name            varchar(100)  not null,
    status          varchar(10)   not null,
    ward_sex        varchar(10),
    from_age        int,
    to_age          int,
    bed_class       varchar(20),
    bed_sex         varchar(10),
    isolation       boolean,
    capacity        int,
    opened_at       timestamptz   not null,
    primary key (hospital_id, id),
    constraint location_name_uq unique (hospital_id, inside_id, name),
    constraint location_inside_fk foreign key (hospital_id, inside_id) references location (hospital_id, id)
);
create index location_inside on location (hospital_id, inside_id, id);
create index location_ward on location (hospital_id, ward_id, kind, id);
call erp_isolate('location');

-- A stretch of time a place of a bed is taken: somebody lies in it, it is kept, or it is closed. counts is false for what
-- turned out never to have been; such rows stay. open_now is true or null: somebody lies here, with no end to it.
create table bed_claim (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    bed_id          uuid          not null,
    ward_id         uuid          not null,
    place           int           not null,
    kind            varchar(15)   not null,
    encounter_id    uuid,
    starts_at       timestamptz   not null,
    ends_at         timestamptz,
    expected_until  timestamptz,
    cohort          varchar(40),
    counts          boolean       not null,
    open_now        boolean,
    primary key (hospital_id, id),
    constraint bed_claim_place_uq unique (hospital_id, bed_id, place, open_now),
    constraint bed_claim_patient_uq unique (hospital_id, encounter_id, open_now),
    constraint bed_claim_bed_fk foreign key (hospital_id, bed_id) references location (hospital_id, id),
    constraint bed_claim_encounter_fk foreign key (hospital_id, encounter_id) references encounter (hospital_id, id),
    constraint bed_claim_period_ck check (ends_at is null or ends_at > starts_at),
    constraint bed_claim_free exclude using gist (hospital_id with =, bed_id with =, place with =,
        tstzrange(starts_at, ends_at) with &&) where (counts),
    constraint bed_claim_one_bed exclude using gist (hospital_id with =, encounter_id with =,
        tstzrange(starts_at, ends_at) with &&) where (counts and kind = 'OCCUPANCY')
);
create index bed_claim_bed on bed_claim (hospital_id, bed_id, starts_at);
create index bed_claim_ward on bed_claim (hospital_id, ward_id, starts_at);
create index bed_claim_encounter on bed_claim (hospital_id, encounter_id, starts_at);
call erp_isolate('bed_claim');

-- A bed is to be made fit for the next patient. pending is true or null: a bed is cleaned once at a time.
create table housekeeping_task (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    bed_id          uuid          not null,
    ward_id         uuid          not null,
    stage           varchar(15)   not null,
    checklist       text          not null,
    opened_at       timestamptz   not null,
    closed_at       timestamptz,
    pending         boolean,
    primary key (hospital_id, id),
    constraint housekeeping_task_bed_uq unique (hospital_id, bed_id, pending),
    constraint housekeeping_task_bed_fk foreign key (hospital_id, bed_id) references location (hospital_id, id)
);
create index housekeeping_task_ward on housekeeping_task (hospital_id, ward_id, pending, id);
call erp_isolate('housekeeping_task');

-- Work on a bed. live while it takes up its time.
create table maintenance_window (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    bed_id          uuid          not null,
    ward_id         uuid          not null,
    starts_at       timestamptz   not null,
    ends_at         timestamptz   not null,
    work            varchar(20)   not null,
    status          varchar(10)   not null,
    live            boolean       not null,
    relocations     text          not null,
    primary key (hospital_id, id),
    constraint maintenance_window_bed_fk foreign key (hospital_id, bed_id) references location (hospital_id, id),
    constraint maintenance_window_free exclude using gist (hospital_id with =, bed_id with =,
        tstzrange(starts_at, ends_at) with &&) where (live)
);
create index maintenance_window_bed on maintenance_window (hospital_id, bed_id, live);
create index maintenance_window_ward on maintenance_window (hospital_id, ward_id, live);
call erp_isolate('maintenance_window');
