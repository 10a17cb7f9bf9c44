-- Of two who take the same place the database lets one: see the exclusion constraint below. The extension lies where no
-- hospital with a schema of its own takes it away when it leaves.
create extension if not exists btree_gist with schema public;

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
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    held_until      timestamptz,
    location_id     uuid,
    encounter_id    uuid,
    resources       text not null,
    previous_id     uuid,
    override_reason varchar(30),
    overridden      varchar(400)  not null,
    cancel_reason   varchar(30),
    unsettled       boolean,
    rebook_reason   varchar(30),
    booked_at       timestamptz not null,
    changed_at      timestamptz not null,
    primary key (hospital_id, id),
    constraint appointment_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id),
    constraint appointment_service_fk foreign key (hospital_id, service_id) references healthcare_service (hospital_id, id),
    constraint appointment_previous_fk foreign key (hospital_id, previous_id) references appointment (hospital_id, id)
);
create index appointment_patient on appointment (hospital_id, patient_id, starts_at, id);
create index appointment_service on appointment (hospital_id, service_id, starts_at);
create index appointment_live on appointment (hospital_id, live, ends_at, id);
create index appointment_unsettled on appointment (hospital_id, unsettled, starts_at, id);
create index appointment_number on appointment (hospital_id, number);
create index appointment_previous on appointment (hospital_id, previous_id);
call erp_isolate('appointment');

-- The time an appointment, with its buffers, takes of one resource. What has been called off has none. Whoever is alone has
-- all lanes, of several at once each has one; the constraint counts what no override put there.
create table appointment_claim (
    hospital_id     uuid          not null,
    id              uuid          not null,
    appointment_id  uuid          not null,
    resource_id     uuid          not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    held_until      timestamptz,
    capacity        int           not null,
    lane_from       int           not null,
    lane_to         int           not null,
    enforced        boolean,
    primary key (hospital_id, id),
    constraint appointment_claim_appointment_fk foreign key (hospital_id, appointment_id) references appointment (hospital_id, id),
    constraint appointment_claim_resource_fk foreign key (hospital_id, resource_id) references bookable_resource (hospital_id, id),
    constraint appointment_claim_free exclude using gist (hospital_id with =, resource_id with =,
        int4range(lane_from, lane_to, '[]') with &&, tstzrange(starts_at, ends_at) with &&) where (enforced)
);
create index appointment_claim_time on appointment_claim (hospital_id, resource_id, starts_at);
create index appointment_claim_appointment on appointment_claim (hospital_id, appointment_id);
call erp_isolate('appointment_claim');
