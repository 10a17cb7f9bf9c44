-- The operator's register of hospitals. Its rows are the operator's own: hospital_id is the operator, id the hospital.

-- To whom a place (a database, or a schema in one) belongs: one hospital, or all that share it (holder 0). A schema of
-- one's own is within a shared database, so nobody gets into a database of another's own.
create table tenancy_place (
    hospital_id    uuid          not null,
    id             uuid          not null,
    place          varchar(110)  not null,
    holder         uuid          not null,
    within_place   varchar(110),
    within_holder  uuid,
    primary key (hospital_id, id),
    constraint tenancy_place_uq unique (hospital_id, place),
    constraint tenancy_place_holder_uq unique (hospital_id, place, holder),
    constraint tenancy_place_within_fk foreign key (hospital_id, within_place, within_holder)
        references tenancy_place (hospital_id, place, holder),
    constraint tenancy_place_within_ck check ((within_place is null) = (within_holder is null))
) default character set utf8mb4 collate utf8mb4_bin;
create index tenancy_place_within on tenancy_place (hospital_id, within_place);

create table tenancy_hospital (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    code           varchar(20)   not null,
    legal_name     varchar(200)  not null,
    gstin          varchar(15),
    time_zone      varchar(40)   not null,
    currency       varchar(3)    not null,
    languages      mediumtext    not null,
    plan_name      varchar(40)   not null,
    status         varchar(12)   not null,
    status_before  varchar(12),
    status_reason  varchar(200),
    placement      mediumtext    not null,
    moves_to       mediumtext,
    database_name  varchar(40)   not null,
    place          varchar(110)  not null,
    place_holder   uuid,
    epoch          bigint        not null,
    registered_at  datetime(6)   not null,
    changed_at     datetime(6)   not null,
    active_since   datetime(6),
    shredded_at    datetime(6),
    primary key (hospital_id, id),
    constraint tenancy_hospital_code_uq unique (hospital_id, code),
    constraint tenancy_hospital_place_fk foreign key (hospital_id, place, place_holder)
        references tenancy_place (hospital_id, place, holder),
    constraint tenancy_hospital_place_ck
        check (place_holder is null or place_holder = id or place_holder = '00000000-0000-0000-0000-000000000000'),
    constraint tenancy_hospital_epoch_ck check (epoch > 0),
    constraint tenancy_hospital_operator_ck check (id <> hospital_id)
) default character set utf8mb4 collate utf8mb4_bin;
create index tenancy_hospital_status on tenancy_hospital (hospital_id, status, code);
create index tenancy_hospital_database on tenancy_hospital (hospital_id, database_name, code);
create index tenancy_hospital_place on tenancy_hospital (hospital_id, place, place_holder);

-- How far the making of a hospital has come.
create table tenancy_provisioning (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    step           varchar(30)   not null,
    administrator_id uuid        not null,
    begun_at       datetime(6)   not null,
    changed_at     datetime(6)   not null,
    primary key (hospital_id, id),
    constraint tenancy_provisioning_fk foreign key (hospital_id, id) references tenancy_hospital (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;

-- Hibernate updates by id alone; without row-level security these rows need an index that begins with it.
create index tenancy_place_id on tenancy_place (id);
create index tenancy_hospital_id on tenancy_hospital (id);
create index tenancy_provisioning_id on tenancy_provisioning (id);
