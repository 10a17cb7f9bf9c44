-- Appointments that come again by a rule of RFC 5545, in the local time of a zone. Where a change split a series, each has the
-- occurrences from one recurrence to before another.
create table appointment_series (
    hospital_id       uuid          not null,
    id                uuid          not null,
    version           int           not null,
    patient_id        uuid          not null,
    service_id        uuid          not null,
    first_start       timestamp not null,
    rule              varchar(200)  not null,
    zone              varchar(60)   not null,
    shift_seconds     bigint        not null,
    from_recurrence   timestamp not null,
    before_recurrence timestamp,
    minutes           int           not null,
    resources         text not null,
    location_id       uuid,
    encounter_id      uuid,
    split_from        uuid,
    booked_at         timestamptz not null,
    changed_at        timestamptz not null,
    primary key (hospital_id, id),
    constraint appointment_series_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id),
    constraint appointment_series_service_fk foreign key (hospital_id, service_id) references healthcare_service (hospital_id, id),
    constraint appointment_series_split_fk foreign key (hospital_id, split_from) references appointment_series (hospital_id, id)
);
create index appointment_series_patient on appointment_series (hospital_id, patient_id);
create index appointment_series_service on appointment_series (hospital_id, service_id);
create index appointment_series_split on appointment_series (hospital_id, split_from);
call erp_isolate('appointment_series');

-- recurrence is when the rule has it, and stays when it is moved. occurs is true while it stands for the occurrence, else null:
-- another took its place. Who is apart was changed by itself.
alter table appointment add column series_id uuid;
alter table appointment add column recurrence timestamp;
alter table appointment add column occurs boolean;
alter table appointment add column apart boolean default false not null;
alter table appointment add constraint appointment_series_fk foreign key (hospital_id, series_id) references appointment_series (hospital_id, id);
alter table appointment add constraint appointment_recurrence_uq unique (hospital_id, series_id, recurrence, occurs);
