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

-- What was, is and will be set under one name: by a hospital for itself, or by the operator for a plan or a hospital.
create table tenancy_setting (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    name           varchar(60)   not null,
    audience       varchar(50)   not null,
    changed_at     datetime(6)   not null,
    primary key (hospital_id, id),
    constraint tenancy_setting_uq unique (hospital_id, name, audience)
) default character set utf8mb4 collate utf8mb4_bin;

-- A value counts from a moment until the next one that stands begins, so two never count at the same time. standing is
-- true or null, so that of those that stand only one begins at a time; the others are history.
create table tenancy_setting_value (
    hospital_id    uuid          not null,
    id             uuid          not null,
    setting_id     uuid          not null,
    valid_from     datetime(6)   not null,
    content        mediumtext,
    standing       boolean,
    set_by         uuid          not null,
    set_at         datetime(6)   not null,
    superseded_at  datetime(6),
    primary key (hospital_id, id),
    constraint tenancy_setting_value_uq unique (hospital_id, setting_id, valid_from, standing),
    constraint tenancy_setting_value_fk foreign key (hospital_id, setting_id)
        references tenancy_setting (hospital_id, id),
    constraint tenancy_setting_value_ck check ((standing is null) = (superseded_at is not null))
) default character set utf8mb4 collate utf8mb4_bin;

-- Groups of hospitals; the operator's rows. One that is part of a larger one (level 2) has no parts itself.
create table tenancy_organisation (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    name           varchar(200)  not null,
    level_no       int           not null,
    parent_id      uuid,
    parent_level   int,
    formed_at      datetime(6)   not null,
    changed_at     datetime(6)   not null,
    primary key (hospital_id, id),
    constraint tenancy_organisation_name_uq unique (hospital_id, name),
    constraint tenancy_organisation_level_uq unique (hospital_id, id, level_no),
    constraint tenancy_organisation_parent_fk foreign key (hospital_id, parent_id, parent_level)
        references tenancy_organisation (hospital_id, id, level_no),
    constraint tenancy_organisation_level_ck check (
        level_no = 1 and parent_id is null and parent_level is null
        or level_no = 2 and parent_id is not null and parent_level is not null and parent_level = 1)
) default character set utf8mb4 collate utf8mb4_bin;
create index tenancy_organisation_parent on tenancy_organisation (hospital_id, parent_id, parent_level);

create table tenancy_membership (
    hospital_id    uuid          not null,
    id             uuid          not null,
    member_id      uuid          not null,
    organisation_id uuid         not null,
    since          datetime(6)   not null,
    primary key (hospital_id, id),
    constraint tenancy_membership_uq unique (hospital_id, member_id),
    constraint tenancy_membership_member_fk foreign key (hospital_id, member_id)
        references tenancy_hospital (hospital_id, id),
    constraint tenancy_membership_fk foreign key (hospital_id, organisation_id)
        references tenancy_organisation (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index tenancy_membership_organisation on tenancy_membership (hospital_id, organisation_id, member_id);

-- Staff of other hospitals who work here too; a row of the hospital that lets them. standing is true or null.
create table tenancy_visitor (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    home_hospital  uuid          not null,
    home_staff     uuid          not null,
    staff_id       uuid          not null,
    welcomed_by    uuid          not null,
    welcomed_at    datetime(6)   not null,
    until_at       datetime(6),
    standing       boolean,
    ended_at       datetime(6),
    end_reason     varchar(200),
    primary key (hospital_id, id),
    constraint tenancy_visitor_uq unique (hospital_id, home_staff, home_hospital, standing)
) default character set utf8mb4 collate utf8mb4_bin;

-- A hospital's own side of a link: its own patient, and which hospital has the other side under the same
-- link_id. Who the person is there is never kept here.
create table tenancy_patient_link (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    link_id        uuid          not null,
    patient_id     uuid          not null,
    other_hospital uuid          not null,
    consent_by     varchar(10)   not null,
    consent_at     datetime(6)   not null,
    consent_document uuid,
    recorded_by    uuid          not null,
    recorded_at    datetime(6)   not null,
    standing       boolean,
    revoked_at     datetime(6),
    revoked_reason varchar(200),
    primary key (hospital_id, id),
    constraint tenancy_patient_link_side_uq unique (hospital_id, link_id),
    constraint tenancy_patient_link_uq unique (hospital_id, patient_id, other_hospital, standing)
) default character set utf8mb4 collate utf8mb4_bin;

-- Hibernate updates by id alone; without row-level security these rows need an index that begins with it.
create index tenancy_place_id on tenancy_place (id);
create index tenancy_hospital_id on tenancy_hospital (id);
create index tenancy_provisioning_id on tenancy_provisioning (id);
create index tenancy_setting_id on tenancy_setting (id);
create index tenancy_setting_value_id on tenancy_setting_value (id);
create index tenancy_organisation_id on tenancy_organisation (id);
create index tenancy_membership_id on tenancy_membership (id);
create index tenancy_visitor_id on tenancy_visitor (id);
create index tenancy_patient_link_id on tenancy_patient_link (id);
