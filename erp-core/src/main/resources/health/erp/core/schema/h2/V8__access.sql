-- That the hospital manages its permissions here, and how many administrators it has for good: never none.
create table erp_access (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    administrators int           not null,
    primary key (hospital_id, id),
    constraint erp_access_uq unique (hospital_id),
    constraint erp_access_administrator_left check (administrators > 0)
);

-- The hospital's own roles; the standard ones come with the modules.
create table erp_role (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    name           varchar(60)   not null,
    name_key       varchar(120)  not null,
    permissions    varchar(100000) not null,
    defined_at     timestamp(6) with time zone not null,
    retired_at     timestamp(6) with time zone,
    primary key (hospital_id, id),
    constraint erp_role_name_uq unique (hospital_id, name_key)
);

-- Who is what, where and for how long. A row is never deleted: a grant is revoked.
create table erp_grant (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    staff_id       uuid          not null,
    role_key       varchar(120)  not null,
    own_role_id    uuid,
    location_id    uuid,
    period_start   timestamp(6) with time zone not null,
    period_end     timestamp(6) with time zone,
    granted_by     uuid          not null,
    granted_at     timestamp(6) with time zone not null,
    revoked_at     timestamp(6) with time zone,
    revoked_by     uuid,
    revoked_reason varchar(200),
    primary key (hospital_id, id),
    constraint erp_grant_access_fk foreign key (hospital_id) references erp_access (hospital_id),
    constraint erp_grant_role_fk foreign key (hospital_id, own_role_id) references erp_role (hospital_id, id)
);
create index erp_grant_staff on erp_grant (hospital_id, staff_id, id);
create index erp_grant_role on erp_grant (hospital_id, role_key, id);
create index erp_grant_own_role on erp_grant (hospital_id, own_role_id);

-- Hibernate updates by id alone.
create index erp_access_id on erp_access (id);
create index erp_role_id on erp_role (id);
create index erp_grant_id on erp_grant (id);
