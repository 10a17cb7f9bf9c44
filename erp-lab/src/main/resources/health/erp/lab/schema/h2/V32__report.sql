-- The report on an order, and how far it is; what it says are its versions.
create table lab_report (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    order_id        uuid          not null,
    patient_id      uuid          not null,
    status          varchar(20)   not null,
    current_no      int           not null,
    issued_at       timestamp(6) with time zone not null,
    withdrawn       boolean       not null,
    primary key (hospital_id, id),
    constraint lab_report_order_uq unique (hospital_id, order_id),
    constraint lab_report_order_fk foreign key (hospital_id, order_id) references lab_order (hospital_id, id)
);
create index lab_report_patient on lab_report (hospital_id, patient_id, id);

-- What it said each time it went out: hash is the SHA-256 of the whole, bound to the time before.
create table lab_report_version (
    hospital_id     uuid          not null,
    report_id       uuid          not null,
    no              int           not null,
    status          varchar(20)   not null,
    content         varchar(1000000) not null,
    previous_hash   varchar(64)   not null,
    hash            varchar(64)   not null,
    reason          varchar(200),
    issued_by       uuid          not null,
    issued_at       timestamp(6) with time zone not null,
    primary key (hospital_id, report_id, no),
    constraint lab_report_version_report_fk foreign key (hospital_id, report_id) references lab_report (hospital_id, id)
);
create index lab_report_id on lab_report (id);
create index lab_report_version_id on lab_report_version (report_id, no);

-- What is said is only added to, by whomever; but the rows of a hospital that has left go all together.
create trigger lab_report_version_written_once before update, delete on lab_report_version
    for each row call 'health.erp.core.jpa.WrittenOnce';
