-- A time agreed with a patient. live is true while it takes up time, else null; so is unsettled while it waits for another
-- time.
create table appointment (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    number          bigint        not null,
    patient_id      uuid          not null,
    service_id      uuid          not null,
    status          varchar(20)   not null,
    live            boolean,
    starts_at       datetime(6) not null,
    ends_at         datetime(6) not null,
    held_until      datetime(6),
    location_id     uuid,
    encounter_id    uuid,
    resources       mediumtext not null,
    previous_id     uuid,
    override_reason varchar(30),
    overridden      varchar(400)  not null,
    cancel_reason   varchar(30),
    unsettled       boolean,
    rebook_reason   varchar(30),
    booked_at       datetime(6) not null,
    changed_at      datetime(6) not null,
    primary key (hospital_id, id),
    constraint appointment_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id),
    constraint appointment_service_fk foreign key (hospital_id, service_id) references healthcare_service (hospital_id, id),
    constraint appointment_previous_fk foreign key (hospital_id, previous_id) references appointment (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index appointment_patient on appointment (hospital_id, patient_id, starts_at, id);
create index appointment_service on appointment (hospital_id, service_id, starts_at);
create index appointment_live on appointment (hospital_id, live, ends_at, id);
create index appointment_unsettled on appointment (hospital_id, unsettled, starts_at, id);
create index appointment_number on appointment (hospital_id, number);
create index appointment_previous on appointment (hospital_id, previous_id);

-- The time an appointment, with its buffers, takes of one resource. What has been called off has none. That none is taken
-- twice is seen to under the lock of the resource's row.
create table appointment_claim (
    hospital_id     uuid          not null,
    id              uuid          not null,
    appointment_id  uuid          not null,
    resource_id     uuid          not null,
    starts_at       datetime(6) not null,
    ends_at         datetime(6) not null,
    held_until      datetime(6),
    capacity        int           not null,
    lane_from       int           not null,
    lane_to         int           not null,
    enforced        boolean,
    primary key (hospital_id, id),
    constraint appointment_claim_appointment_fk foreign key (hospital_id, appointment_id) references appointment (hospital_id, id),
    constraint appointment_claim_resource_fk foreign key (hospital_id, resource_id) references bookable_resource (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index appointment_claim_time on appointment_claim (hospital_id, resource_id, starts_at);
create index appointment_claim_appointment on appointment_claim (hospital_id, appointment_id);

-- Hibernate updates by id alone; without row-level security these rows need an index that begins with it.
create index appointment_id on appointment (id);
create index appointment_claim_id on appointment_claim (id);
