-- Of two records of one person one stays. The other keeps its row, inactive, and says which one stands in its place:
-- always one that is not replaced itself, so that one look is enough.
alter table patient add column replaced_by uuid;
alter table patient add constraint patient_replaced_by_fk foreign key (hospital_id, replaced_by) references patient (hospital_id, id);
alter table patient add constraint patient_replaced_ck check (replaced_by is null or (active = false and replaced_by <> id));
create index patient_replaced_by on patient (hospital_id, replaced_by);

-- The ledger: which record was put in the place of which, why, and what was chosen of what they said. standing is true
-- until it is undone, then null: a record is replaced once at most.
create table patient_merge (
    hospital_id      uuid          not null,
    id               uuid          not null,
    version          int           not null,
    survivor_id      uuid          not null,
    survivor_version int           not null,
    retired_id       uuid          not null,
    retired_version  int           not null,
    retired_active   boolean       not null,
    reason           varchar(200)  not null,
    merged_by        uuid          not null,
    merged_at        timestamp(6) with time zone   not null,
    choices          varchar(1000000) not null,
    before_merge     varchar(1000000) not null,
    after_merge      varchar(1000000) not null,
    accepted         varchar(1000000) not null,
    standing         boolean,
    undone_reason    varchar(200),
    undone_by        uuid,
    undone_at        timestamp(6) with time zone,
    primary key (hospital_id, id),
    constraint patient_merge_retired_uq unique (hospital_id, retired_id, standing),
    constraint patient_merge_survivor_fk foreign key (hospital_id, survivor_id) references patient (hospital_id, id),
    constraint patient_merge_retired_fk foreign key (hospital_id, retired_id) references patient (hospital_id, id)
);
create index patient_merge_survivor on patient_merge (hospital_id, survivor_id, id);
create index patient_merge_retired on patient_merge (hospital_id, retired_id, id);

-- Every row that was one of the two patients' when they were merged, and whose.
create table patient_merge_row (
    hospital_id   uuid          not null,
    merge_id      uuid          not null,
    reference     varchar(100)  not null,
    row_id        uuid          not null,
    owner_id      uuid          not null,
    row_version   int           not null,
    primary key (hospital_id, merge_id, reference, row_id),
    constraint patient_merge_row_fk foreign key (hospital_id, merge_id) references patient_merge (hospital_id, id)
);
create index patient_merge_row_row on patient_merge_row (hospital_id, row_id);

-- Hibernate updates by id alone, and H2 looks up a list of values only in an index that begins with that column.
create index patient_merge_id on patient_merge (id);
create index patient_merge_row_id on patient_merge_row (row_id);
