-- Lets a constraint compare ids and ranges of time in one index.
create extension if not exists btree_gist with schema public;

-- Drugs prescribed to patients. standing is true or null: whether the patient is meant to take the drug.
create table prescription (
    hospital_id  uuid          not null,
    id           uuid          not null,
    version      int           not null,
    patient_id   uuid          not null,
    signed_for   uuid,
    encounter_id uuid,
    status       varchar(20)   not null,
    standing     boolean,
    orderable    varchar(300)  not null collate "C",
    medication   text not null,
    dosage       text,
    authorised   numeric(19, 6),
    unit         varchar(40),
    repeats      int           not null,
    allotted     numeric(19, 6) not null,
    handed_out   numeric(19, 6) not null,
    starts_at    timestamptz,
    ends_at      timestamptz,
    replaces_id  uuid,
    revision     int           not null,
    prescriber   text,
    consultation text,
    signed_by    uuid,
    signed_at    timestamptz,
    reason       varchar(500),
    drafted_by   uuid          not null,
    drafted_at   timestamptz not null,
    changed_at   timestamptz not null,
    primary key (hospital_id, id),
    constraint prescription_allotted_ck check (allotted >= 0 and (allotted = 0 or allotted <= authorised * (1 + repeats))),
    constraint prescription_handed_out_ck check (handed_out >= 0 and handed_out <= allotted),
    constraint prescription_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id),
    constraint prescription_signed_for_fk foreign key (hospital_id, signed_for) references patient (hospital_id, id),
    constraint prescription_replaces_fk foreign key (hospital_id, replaces_id) references prescription (hospital_id, id),
    constraint prescription_standing_ex exclude using gist
        (hospital_id with =, signed_for with =, orderable with =, tstzrange(starts_at, ends_at) with &&) where (standing)
);
create index prescription_patient on prescription (hospital_id, patient_id, id);
create index prescription_standing on prescription (hospital_id, patient_id, standing, id);
create index prescription_signed_for on prescription (hospital_id, signed_for);
create index prescription_replaces on prescription (hospital_id, replaces_id);
call erp_isolate('prescription');

-- What was handed out of them.
create table dispense (
    hospital_id     uuid         not null,
    id              uuid         not null,
    version         int          not null,
    prescription_id uuid         not null,
    patient_id      uuid         not null,
    status          varchar(20)  not null,
    amount          numeric(19, 6) not null,
    unit            varchar(40)  not null,
    item_id         uuid,
    prepared_by     uuid         not null,
    prepared_at     timestamptz not null,
    handed_out_by   uuid,
    handed_out_at   timestamptz,
    reason          varchar(500),
    primary key (hospital_id, id),
    constraint dispense_prescription_fk foreign key (hospital_id, prescription_id) references prescription (hospital_id, id),
    constraint dispense_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id)
);
create index dispense_prescription on dispense (hospital_id, prescription_id, id);
create index dispense_patient on dispense (hospital_id, patient_id);
call erp_isolate('dispense');

-- What spoke against them, as it was shown and answered.
create table detected_issue (
    hospital_id     uuid         not null,
    id              uuid         not null,
    version         int          not null,
    prescription_id uuid         not null,
    dispense_id     uuid,
    patient_id      uuid         not null,
    occasion        varchar(10)  not null,
    revision        int          not null,
    check_kind      varchar(20)  not null,
    severity        varchar(20)  not null,
    issue_key       varchar(320) not null,
    detail          varchar(600) not null,
    source          varchar(200) not null,
    first_shown_at  timestamptz not null,
    shown           int          not null,
    shown_to        uuid         not null,
    reason          varchar(40),
    remark          varchar(500),
    answered_by     uuid,
    answered_at     timestamptz,
    approved_by     uuid,
    approved_at     timestamptz,
    approval        varchar(500),
    primary key (hospital_id, id),
    constraint detected_issue_prescription_fk foreign key (hospital_id, prescription_id) references prescription (hospital_id, id),
    constraint detected_issue_dispense_fk foreign key (hospital_id, dispense_id) references dispense (hospital_id, id),
    constraint detected_issue_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id)
);
create index detected_issue_prescription on detected_issue (hospital_id, prescription_id, id);
create index detected_issue_dispense on detected_issue (hospital_id, dispense_id);
create index detected_issue_patient on detected_issue (hospital_id, patient_id);
create index detected_issue_shown on detected_issue (hospital_id, first_shown_at);
call erp_isolate('detected_issue');
