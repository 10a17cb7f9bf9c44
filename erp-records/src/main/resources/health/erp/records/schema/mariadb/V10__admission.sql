-- What a stay has besides its encounter, whose id it has.
create table admission (
    hospital_id            uuid          not null,
    id                     uuid          not null,
    version                int           not null,
    isolation              varchar(40),
    bed_class              varchar(20),
    expected_discharge_at  datetime(6),
    discharge_ordered_at   datetime(6),
    planned_disposition    varchar(20),
    changed_at             datetime(6)   not null,
    primary key (hospital_id, id),
    constraint admission_encounter_fk foreign key (hospital_id, id) references encounter (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;

-- What happened to the stay, as HL7 v2 table 0003 has it. Only added to: what was a mistake is cancelled by another
-- movement, once.
create table movement (
    hospital_id     uuid          not null,
    id              uuid          not null,
    admission_id    uuid          not null,
    kind            varchar(30)   not null,
    happened_at     datetime(6)   not null,
    recorded_at     datetime(6)   not null,
    staff_id        uuid          not null,
    bed_id          uuid,
    cancels_id      uuid,
    reason          varchar(200),
    overriding      varchar(200),
    primary key (hospital_id, id),
    constraint movement_cancels_uq unique (hospital_id, cancels_id),
    constraint movement_admission_fk foreign key (hospital_id, admission_id) references admission (hospital_id, id),
    constraint movement_cancels_fk foreign key (hospital_id, cancels_id) references movement (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index movement_admission on movement (hospital_id, admission_id, id);

-- Hibernate updates by id alone; without row-level security these rows need an index that begins with it.
create index admission_id on admission (id);
create index movement_id on movement (id);
