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
call erp_isolate('erp_access');

-- The hospital's own roles; the standard ones come with the modules.
create table erp_role (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    name           varchar(60)   not null,
    name_key       varchar(120)  not null,
    permissions    text          not null,
    defined_at     timestamptz   not null,
    retired_at     timestamptz,
    primary key (hospital_id, id),
    constraint erp_role_name_uq unique (hospital_id, name_key)
);
call erp_isolate('erp_role');

-- Who is what, where and for how long. A row is never deleted: a grant is revoked.
create table erp_grant (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    staff_id       uuid          not null,
    role_key       varchar(120)  not null,
    own_role_id    uuid,
    location_id    uuid,
    period_start   timestamptz   not null,
    period_end     timestamptz,
    granted_by     uuid          not null,
    granted_at     timestamptz   not null,
    revoked_at     timestamptz,
    revoked_by     uuid,
    revoked_reason varchar(200),
    primary key (hospital_id, id),
    constraint erp_grant_access_fk foreign key (hospital_id) references erp_access (hospital_id),
    constraint erp_grant_role_fk foreign key (hospital_id, own_role_id) references erp_role (hospital_id, id)
);
create index erp_grant_staff on erp_grant (hospital_id, staff_id, id);
create index erp_grant_role on erp_grant (hospital_id, role_key, id);
create index erp_grant_own_role on erp_grant (hospital_id, own_role_id);
call erp_isolate('erp_grant');
