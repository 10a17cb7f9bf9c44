-- What a patient is waiting for. is_open is true while the patient waits, else null.
create table waiting_entry (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    patient_id      uuid          not null,
    service_id      uuid          not null,
    wish            mediumtext not null,
    priority        varchar(20)   not null,
    priority_rank   int           not null,
    from_day        date          not null,
    until_day       date          not null,
    status          varchar(20)   not null,
    is_open         boolean,
    appointment_id  uuid,
    entered_at      datetime(6) not null,
    primary key (hospital_id, id),
    constraint waiting_entry_patient_uq unique (hospital_id, service_id, patient_id, is_open),
    constraint waiting_entry_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id),
    constraint waiting_entry_service_fk foreign key (hospital_id, service_id) references healthcare_service (hospital_id, id),
    constraint waiting_entry_appointment_fk foreign key (hospital_id, appointment_id) references appointment (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index waiting_entry_open on waiting_entry (hospital_id, service_id, is_open, priority_rank, id);
create index waiting_entry_patient on waiting_entry (hospital_id, patient_id);
create index waiting_entry_appointment on waiting_entry (hospital_id, appointment_id);

-- Hibernate updates by id alone; without row-level security these rows need an index that begins with it.
create index waiting_entry_id on waiting_entry (id);
