-- What tests use on instruments.
create table lab_reagent_recipe (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    test_code       varchar(32)   not null,
    instrument_id   uuid          not null,
    ingredients     varchar(1000000) not null,
    primary key (hospital_id, id),
    constraint lab_reagent_recipe_uq unique (hospital_id, test_code, instrument_id),
    constraint lab_reagent_recipe_instrument_fk foreign key (hospital_id, instrument_id) references lab_instrument (hospital_id, id)
);
create index lab_reagent_recipe_instrument on lab_reagent_recipe (hospital_id, instrument_id, id);

-- Lots on instruments. What is left is never less than nothing.
create table lab_reagent_lot (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    item_id         uuid          not null,
    lot_number      varchar(40)   not null,
    instrument_id   uuid          not null,
    expiry          date          not null,
    days_open       int,
    opened_on       date,
    received        numeric(18,6) not null,
    remaining       numeric(18,6) not null,
    unit            varchar(40)   not null,
    status          varchar(16)   not null,
    proof_run_id    uuid,
    reason          varchar(500),
    received_at     timestamp(6) with time zone not null,
    primary key (hospital_id, id),
    constraint lab_reagent_lot_remaining_ck check (remaining >= 0 and remaining <= received),
    constraint lab_reagent_lot_instrument_fk foreign key (hospital_id, instrument_id) references lab_instrument (hospital_id, id),
    constraint lab_reagent_lot_proof_fk foreign key (hospital_id, proof_run_id) references lab_control_run (hospital_id, id)
);
create index lab_reagent_lot_instrument on lab_reagent_lot (hospital_id, instrument_id, id);
create index lab_reagent_lot_item on lab_reagent_lot (hospital_id, item_id, lot_number);
create index lab_reagent_lot_proof on lab_reagent_lot (hospital_id, proof_run_id);

-- Hibernate updates by id alone; without row-level security these rows need an index that begins with it.
create index lab_reagent_recipe_id on lab_reagent_recipe (id);
create index lab_reagent_lot_id on lab_reagent_lot (id);
