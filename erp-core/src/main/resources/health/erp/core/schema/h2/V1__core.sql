-- Events on their way out: written by the transaction that caused them, deleted once they are delivered.
create table erp_outbox (
    hospital_id    uuid                        not null,
    id             uuid                        not null,
    seq            bigint                      generated always as identity,
    aggregate_type varchar(40)                 not null,
    aggregate_id   uuid                        not null,
    type           varchar(80)                 not null,
    version        int                         not null,
    payload        varchar(1000000)            not null,
    correlation    varchar(64),
    occurred_at    timestamp(6) with time zone not null,
    primary key (hospital_id, id)
);

-- Who did or saw what, of which patient, when and why. One row for each call and patient; never changed.
create table erp_audit (
    hospital_id    uuid                        not null,
    id             uuid                        not null,
    at             timestamp(6) with time zone not null,
    staff_id       uuid                        not null,
    purpose        varchar(20)                 not null,
    kind           varchar(10)                 not null,
    action         varchar(80)                 not null,
    permission     varchar(80)                 not null,
    patient_id     uuid,
    correlation    varchar(64),
    primary key (hospital_id, id)
);
create index erp_audit_patient on erp_audit (hospital_id, patient_id, at);
create index erp_audit_staff on erp_audit (hospital_id, staff_id, at);

-- Numbers people read (medical record, accession, ...): how far each series of a hospital has come.
create table erp_number_series (
    hospital_id    uuid                        not null,
    series         varchar(40)                 not null,
    last_number    bigint                      not null,
    primary key (hospital_id, series)
);
