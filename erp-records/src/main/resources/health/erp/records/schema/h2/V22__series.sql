-- Appointments that come again by a rule of RFC 5545, in the local time of a zone. Where a change split a series, each has the
-- occurrences from one recurrence to before another.
create table appointment_series (
    hospital_id       uuid          not null,
    id                uuid          not null,
    version           int           not null,
    patient_id        uuid          not null,
    service_id        uuid          not null,
    first_start       timestamp(6) not null,
    rule              varchar(200)  not null,
    zone              varchar(60)   not null,
    shift_seconds     bigint        not null,
    from_recurrence   timestamp(6) not null,
    before_recurrence timestamp(6),
    minutes           int           not null,
    resources         varchar(1000000) not null,
    location_id       uuid,
    encounter_id      uuid,
    split_from        uuid,
    booked_at         timestamp(6) with time zone not null,
    changed_at        timestamp(6) with time zone not null,
    primary key (hospital_id, id),
    constraint appointment_series_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id),
    constraint appointment_series_service_fk foreign key (hospital_id, service_id) references healthcare_service (hospital_id, id),
    constraint appointment_series_split_fk foreign key (hospital_id, split_from) references appointment_series (hospital_id, id)
);
create index appointment_series_patient on appointment_series (hospital_id, patient_id);
create index appointment_series_service on appointment_series (hospital_id, service_id);
create index appointment_series_split on appointment_series (hospital_id, split_from);

-- recurrence is when the rule has it, and stays when it is moved. occurs is true while it stands for the occurrence, else null:
-- another took its place. Who is apart was changed by itself.
alter table appointment add column series_id uuid;
alter table appointment add column recurrence timestamp(6);
alter table appointment add column occurs boolean;
alter table appointment add column apart boolean default false not null;
alter table appointment add constraint appointment_series_fk foreign key (hospital_id, series_id) references appointment_series (hospital_id, id);
alter table appointment add constraint appointment_recurrence_uq unique (hospital_id, series_id, recurrence, occurs);

-- Hibernate updates by id alone; without row-level security these rows need an index that begins with it.
create index appointment_series_id on appointment_series (id);

-- H2 looks up a list of values (in) only in an index that begins with that column.
create index appointment_claim_whose on appointment_claim (appointment_id);
