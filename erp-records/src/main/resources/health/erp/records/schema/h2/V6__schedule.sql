-- What can be booked, and on which terms.
create table healthcare_service (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    name            varchar(200)  not null,
    terms           varchar(1000000) not null,
    active          boolean       not null,
    primary key (hospital_id, id)
);

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
    calendar        varchar(1000000) not null,
    active          boolean       not null,
    primary key (hospital_id, id),
    constraint bookable_resource_staff_uq unique (hospital_id, staff_id),
    constraint bookable_resource_location_uq unique (hospital_id, location_id)
);

-- Time in which a resource, or without one the whole hospital, cannot be booked. in_force is true or null, so that only
-- what is in force must be unique.
create table time_block (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    resource_id     uuid,
    kind            varchar(20)   not null,
    starts_at       timestamp(6) with time zone not null,
    ends_at         timestamp(6) with time zone not null,
    source          varchar(80),
    in_force        boolean,
    entered_at      timestamp(6) with time zone not null,
    primary key (hospital_id, id),
    constraint time_block_source_uq unique (hospital_id, source, in_force),
    constraint time_block_resource_fk foreign key (hospital_id, resource_id) references bookable_resource (hospital_id, id)
);
create index time_block_ends on time_block (hospital_id, resource_id, ends_at);

-- Hibernate updates by id alone; without row-level security these rows need an index that begins with it.
create index healthcare_service_id on healthcare_service (id);
create index bookable_resource_id on bookable_resource (id);
create index time_block_id on time_block (id);
