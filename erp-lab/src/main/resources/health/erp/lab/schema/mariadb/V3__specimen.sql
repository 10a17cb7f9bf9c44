-- One tube. Of the tubes with one accession number the first was taken, the others were divided from it.
create table lab_specimen (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    accession       varchar(12)   not null,
    container_no    int           not null,
    patient_id      uuid          not null,
    order_id        uuid          not null,
    parent_id       uuid,
    type            varchar(20)   not null,
    container       varchar(20)   not null,
    status          varchar(20)   not null,
    collected_at    datetime(6) not null,
    collected_by    uuid          not null,
    received_at     datetime(6),
    received_by     uuid,
    skew_seconds    int           not null,
    rejection       varchar(30),
    rejection_note  varchar(500),
    rejected_at     datetime(6),
    doubted_at      datetime(6),
    identity_checked_by uuid,
    identity_checked_at datetime(6),
    millilitres     numeric(12, 4) not null,
    remaining       numeric(12, 4) not null,
    holder          varchar(80)   not null,
    handovers       int           not null,
    last_handed_at  datetime(6) not null,
    aliquots        int           not null,
    primary key (hospital_id, id),
    constraint lab_specimen_accession_uq unique (hospital_id, accession, container_no),
    constraint lab_specimen_volume_ck check (remaining >= 0 and remaining <= millilitres),
    constraint lab_specimen_order_fk foreign key (hospital_id, order_id) references lab_order (hospital_id, id),
    constraint lab_specimen_parent_fk foreign key (hospital_id, parent_id) references lab_specimen (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index lab_specimen_patient on lab_specimen (hospital_id, patient_id, id);
create index lab_specimen_order on lab_specimen (hospital_id, order_id);
create index lab_specimen_parent on lab_specimen (hospital_id, parent_id);
alter table lab_order_item add constraint lab_order_item_specimen_fk
    foreign key (hospital_id, specimen_id) references lab_specimen (hospital_id, id);

-- Who gave it to whom. I5
create table lab_custody (
    hospital_id     uuid          not null,
    specimen_id     uuid          not null,
    no              int           not null,
    kind            varchar(12)   not null,
    from_holder     varchar(80),
    to_holder       varchar(80)   not null,
    handed_at       datetime(6) not null,
    noted_by        uuid          not null,
    primary key (hospital_id, specimen_id, no),
    constraint lab_custody_first_ck check (no >= 1 and ((no = 1 and from_holder is null) or (no > 1 and from_holder is not null))),
    constraint lab_custody_specimen_fk foreign key (hospital_id, specimen_id) references lab_specimen (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index lab_specimen_id on lab_specimen (id);
create index lab_custody_id on lab_custody (specimen_id, no);

-- Who had it is only added to; but the rows of a hospital that has left go all together.
create trigger lab_custody_no_update before update on lab_custody for each row
    signal sqlstate '45000' set message_text = 'What changed hands is only added to.';
create trigger lab_custody_no_delete before delete on lab_custody for each row
begin
    if not (convert(old.hospital_id, char) <=> convert(@erp_leaving, char)) then
        signal sqlstate '45000' set message_text = 'What changed hands is only added to.';
    end if;
end;
