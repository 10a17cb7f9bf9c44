-- A number a patient took, to wait for somebody on one day. is_open is true while the patient waits or is inside, else null.
create table queue_token (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    resource_id     uuid          not null,
    queue_day       date          not null,
    number          int           not null,
    patient_id      uuid          not null,
    appointment_id  uuid,
    priority        varchar(20)   not null,
    priority_rank   int           not null,
    status          varchar(20)   not null,
    is_open         boolean,
    calls           int           not null,
    issued_at       timestamp(6) with time zone not null,
    called_at       timestamp(6) with time zone,
    served_at       timestamp(6) with time zone,
    ended_at        timestamp(6) with time zone,
    primary key (hospital_id, id),
    constraint queue_token_number_uq unique (hospital_id, resource_id, queue_day, number),
    constraint queue_token_patient_uq unique (hospital_id, resource_id, queue_day, patient_id, is_open),
    constraint queue_token_resource_fk foreign key (hospital_id, resource_id) references bookable_resource (hospital_id, id),
    constraint queue_token_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id),
    constraint queue_token_appointment_fk foreign key (hospital_id, appointment_id) references appointment (hospital_id, id)
);
create index queue_token_open on queue_token (hospital_id, resource_id, queue_day, is_open, priority_rank, number);
create index queue_token_patient on queue_token (hospital_id, patient_id);
create index queue_token_appointment on queue_token (hospital_id, appointment_id);

-- Hibernate updates by id alone; without row-level security these rows need an index that begins with it.
create index queue_token_id on queue_token (id);
