-- Specimens on media. is_open is true while more is to be reported, else null.
create table lab_culture (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    patient_id      uuid          not null,
    specimen_id     uuid          not null,
    item_id         uuid,
    site            varchar(40),
    media           varchar(2000) not null,
    begun_at        timestamptz not null,
    status          varchar(16)   not null,
    growth          varchar(16)   not null,
    readings        int           not null,
    isolates        int           not null,
    reports         int           not null,
    changes         int           not null,
    unreported      boolean       not null,
    is_open         boolean,
    primary key (hospital_id, id),
    constraint lab_culture_specimen_fk foreign key (hospital_id, specimen_id) references lab_specimen (hospital_id, id),
    constraint lab_culture_item_fk foreign key (hospital_id, item_id) references lab_order_item (hospital_id, id)
);
create index lab_culture_patient on lab_culture (hospital_id, patient_id, id);
create index lab_culture_open on lab_culture (hospital_id, is_open, id);
create index lab_culture_specimen on lab_culture (hospital_id, specimen_id);
create index lab_culture_item on lab_culture (hospital_id, item_id);

create table lab_culture_reading (
    hospital_id     uuid          not null,
    culture_id      uuid          not null,
    reading_number  int           not null,
    growth          varchar(16)   not null,
    gram            varchar(500),
    finding         varchar(1000),
    read_by         uuid          not null,
    read_at         timestamptz not null,
    primary key (hospital_id, culture_id, reading_number),
    constraint lab_culture_reading_fk foreign key (hospital_id, culture_id) references lab_culture (hospital_id, id)
);

create table lab_isolate (
    hospital_id     uuid          not null,
    id              uuid          not null,
    culture_id      uuid          not null,
    isolate_number  int           not null,
    organism        varchar(20),
    quantity        varchar(60),
    withdrawn       varchar(200),
    added_by        uuid          not null,
    added_at        timestamptz not null,
    primary key (hospital_id, id),
    constraint lab_isolate_number_uq unique (hospital_id, culture_id, isolate_number),
    constraint lab_isolate_culture_fk foreign key (hospital_id, culture_id) references lab_culture (hospital_id, id)
);

-- What drugs did to isolates. in_use is true until another takes its place, then null.
create table lab_susceptibility (
    hospital_id     uuid          not null,
    id              uuid          not null,
    isolate_id      uuid          not null,
    drug            varchar(20)   not null,
    method          varchar(8)    not null,
    measured        varchar(40)   not null,
    category        varchar(4),
    basis           varchar(600),
    not_evaluable   varchar(20),
    table_id        uuid,
    in_use          boolean,
    entered_by      uuid          not null,
    entered_at      timestamptz not null,
    primary key (hospital_id, id),
    constraint lab_susceptibility_use_uq unique (hospital_id, isolate_id, drug, method, in_use),
    constraint lab_susceptibility_known_ck check ((not_evaluable is null) = (basis is not null)),
    constraint lab_susceptibility_judged_ck check (category is null or table_id is not null),
    constraint lab_susceptibility_isolate_fk foreign key (hospital_id, isolate_id) references lab_isolate (hospital_id, id),
    constraint lab_susceptibility_table_fk foreign key (hospital_id, table_id) references lab_breakpoint_table (hospital_id, id)
);
create index lab_susceptibility_isolate on lab_susceptibility (hospital_id, isolate_id, in_use);
create index lab_susceptibility_table on lab_susceptibility (hospital_id, table_id);

-- What was reported, each version.
create table lab_culture_report (
    hospital_id     uuid          not null,
    culture_id      uuid          not null,
    report_number   int           not null,
    status          varchar(16)   not null,
    reason          varchar(500),
    content         text not null,
    reported_by     uuid          not null,
    reported_at     timestamptz not null,
    primary key (hospital_id, culture_id, report_number),
    constraint lab_culture_report_reason_ck check ((status = 'CORRECTED') = (reason is not null)),
    constraint lab_culture_report_fk foreign key (hospital_id, culture_id) references lab_culture (hospital_id, id)
);
call erp_isolate('lab_culture');
call erp_isolate('lab_culture_reading');
call erp_isolate('lab_isolate');
call erp_isolate('lab_susceptibility');
call erp_isolate('lab_culture_report');

-- What is in the log is only added to; but the rows of a hospital that has left go all together. Only the owner of the tables,
-- in a transaction that says which hospital leaves, takes them away.
create trigger lab_culture_reading_written_once before update or delete on lab_culture_reading
    for each row execute function lab_written_once();
create trigger lab_culture_reading_not_emptied before truncate on lab_culture_reading
    for each statement execute function lab_written_once();
create trigger lab_culture_report_written_once before update or delete on lab_culture_report
    for each row execute function lab_written_once();
create trigger lab_culture_report_not_emptied before truncate on lab_culture_report
    for each statement execute function lab_written_once();
