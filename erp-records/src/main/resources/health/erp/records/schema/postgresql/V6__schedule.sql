-- What can be booked, and on which terms.
create table healthcare_service (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    name            varchar(200)  not null,
    terms           text not null,
    active          boolean       not null,
    primary key (hospital_id, id)
);
call erp_isolate('healthcare_service');

-- Who or what can be booked, and when: a calendar in the local time of its zone.
create table bookable_resource (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    kind            varchar(20)   not null,
    name            varchar(200)  not null,
    staff_id        uuid,
    location_id     uuid,
    capacity        int           not null,
    calendar        text not null,
    active          boolean       not null,
    primary key (hospital_id, id),
    constraint bookable_resource_staff_uq unique (hospital_id, staff_id),
    constraint bookable_resource_location_uq unique (hospital_id, location_id)
);
call erp_isolate('bookable_resource');

-- Time in which a resource, or without one the whole hospital, cannot be booked. in_force is true or null, so that only
-- what is in force must be unique.
create table time_block (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    resource_id     uuid,
    kind            varchar(20)   not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    source          varchar(80) collate "C",
    in_force        boolean,
    entered_at      timestamptz not null,
    primary key (hospital_id, id),
    constraint time_block_source_uq unique (hospital_id, source, in_force),
    constraint time_block_resource_fk foreign key (hospital_id, resource_id) references bookable_resource (hospital_id, id)
);
create index time_block_ends on time_block (hospital_id, resource_id, ends_at);
call erp_isolate('time_block');
