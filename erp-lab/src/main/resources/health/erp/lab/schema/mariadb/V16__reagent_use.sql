-- The ledger: what was taken of lots. A run takes of each reagent once for each test.
create table lab_reagent_use (
    hospital_id     uuid          not null,
    id              uuid          not null,
    kind            varchar(16)   not null,
    lot_id          uuid          not null,
    item_id         uuid          not null,
    lot_number      varchar(40)   not null,
    instrument_id   uuid          not null,
    run_id          uuid,
    test_code       varchar(32),
    purpose         varchar(16),
    measurings      int,
    amount          numeric(18,6) not null,
    unit            varchar(40)   not null,
    used_by         uuid          not null,
    used_at         datetime(6) not null,
    primary key (hospital_id, id),
    constraint lab_reagent_use_run_uq unique (hospital_id, run_id, test_code, item_id),
    constraint lab_reagent_use_amount_ck check (amount > 0),
    constraint lab_reagent_use_run_ck check (kind = 'DISCARD' or run_id is not null),
    constraint lab_reagent_use_lot_fk foreign key (hospital_id, lot_id) references lab_reagent_lot (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index lab_reagent_use_lot on lab_reagent_use (hospital_id, lot_id);
create index lab_reagent_use_item on lab_reagent_use (hospital_id, item_id, lot_number, id);
create index lab_reagent_use_run on lab_reagent_use (hospital_id, run_id, id);

-- What is in the log is only added to; but the rows of a hospital that has left go all together.
create trigger lab_reagent_use_no_update before update on lab_reagent_use for each row
    signal sqlstate '45000' set message_text = 'What is in the log is only added to.';
create trigger lab_reagent_use_no_delete before delete on lab_reagent_use for each row
begin
    if not (convert(old.hospital_id, char) <=> convert(@erp_leaving, char)) then
        signal sqlstate '45000' set message_text = 'What is in the log is only added to.';
    end if;
end;
