-- Results that had gone out when a control failed or a reagent was recalled. is_open is true until somebody has looked, then null;
-- of what is open nothing is asked twice.
create table lab_look_back (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    cause           varchar(16)   not null,
    instrument_id   uuid          not null,
    test_code       varchar(32),
    lot_id          uuid,
    doubtful_since  timestamptz,
    begun_at        timestamptz not null,
    question        varchar(200)  not null,
    is_open         boolean,
    finding         varchar(500),
    closed_by       uuid,
    closed_at       timestamptz,
    primary key (hospital_id, id),
    constraint lab_look_back_cause_ck check ((cause = 'CONTROL' and test_code is not null) or (cause = 'RECALL' and lot_id is not null)),
    constraint lab_look_back_open_ck check ((is_open is null) = (finding is not null)),
    constraint lab_look_back_open_uq unique (hospital_id, question, is_open),
    constraint lab_look_back_instrument_fk foreign key (hospital_id, instrument_id) references lab_instrument (hospital_id, id),
    constraint lab_look_back_lot_fk foreign key (hospital_id, lot_id) references lab_reagent_lot (hospital_id, id)
);
create index lab_look_back_open on lab_look_back (hospital_id, is_open, id);
create index lab_look_back_instrument on lab_look_back (hospital_id, instrument_id);
create index lab_look_back_lot on lab_look_back (hospital_id, lot_id);
call erp_isolate('lab_look_back');
