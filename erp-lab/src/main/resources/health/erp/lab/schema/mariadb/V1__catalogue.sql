-- A test: what is drafted of it, and which of its versions is in force (current_number; 0 before the first).
create table lab_test (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    code            varchar(32)   not null,
    name            varchar(200)  not null,
    search_name     varchar(200)  not null,
    section         varchar(20)   not null,
    status          varchar(10)   not null,
    current_number  int           not null,
    draft           mediumtext,
    primary key (hospital_id, id),
    constraint lab_test_code_uq unique (hospital_id, code)
) default character set utf8mb4 collate utf8mb4_bin;

-- What was published of it.
create table lab_test_version (
    hospital_id     uuid          not null,
    id              uuid          not null,
    test_id         uuid          not null,
    code            varchar(32)   not null,
    number          int           not null,
    published_at    datetime(6) not null,
    published_by    uuid          not null,
    definition      mediumtext not null,
    primary key (hospital_id, id),
    constraint lab_test_version_uq unique (hospital_id, test_id, number),
    constraint lab_test_version_test_fk foreign key (hospital_id, test_id) references lab_test (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;

-- Tests that are ordered together.
create table lab_panel (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    code            varchar(32)   not null,
    name            varchar(200)  not null,
    search_name     varchar(200)  not null,
    status          varchar(10)   not null,
    current_number  int           not null,
    draft           mediumtext,
    primary key (hospital_id, id),
    constraint lab_panel_code_uq unique (hospital_id, code)
) default character set utf8mb4 collate utf8mb4_bin;
create table lab_panel_version (
    hospital_id     uuid          not null,
    id              uuid          not null,
    panel_id        uuid          not null,
    code            varchar(32)   not null,
    number          int           not null,
    published_at    datetime(6) not null,
    published_by    uuid          not null,
    definition      mediumtext not null,
    primary key (hospital_id, id),
    constraint lab_panel_version_uq unique (hospital_id, panel_id, number),
    constraint lab_panel_version_panel_fk foreign key (hospital_id, panel_id) references lab_panel (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;

-- The whole catalogue after each change of what is in force: of two who publish at once one makes the next.
create table lab_catalogue_edition (
    hospital_id     uuid          not null,
    id              uuid          not null,
    number          int           not null,
    change_made     varchar(80)   not null,
    made_by         uuid          not null,
    made_at         datetime(6) not null,
    primary key (hospital_id, id),
    constraint lab_catalogue_edition_uq unique (hospital_id, number)
) default character set utf8mb4 collate utf8mb4_bin;
create index lab_test_id on lab_test (id);
create index lab_panel_id on lab_panel (id);

-- What is published is written once; but the rows of a hospital that has left go all together.
create trigger lab_test_version_no_update before update on lab_test_version for each row
    signal sqlstate '45000' set message_text = 'What is published is only added to.';
create trigger lab_test_version_no_delete before delete on lab_test_version for each row
begin
    if not (convert(old.hospital_id, char) <=> convert(@erp_leaving, char)) then
        signal sqlstate '45000' set message_text = 'What is published is only added to.';
    end if;
end;
create trigger lab_panel_version_no_update before update on lab_panel_version for each row
    signal sqlstate '45000' set message_text = 'What is published is only added to.';
create trigger lab_panel_version_no_delete before delete on lab_panel_version for each row
begin
    if not (convert(old.hospital_id, char) <=> convert(@erp_leaving, char)) then
        signal sqlstate '45000' set message_text = 'What is published is only added to.';
    end if;
end;
create trigger lab_catalogue_edition_no_update before update on lab_catalogue_edition for each row
    signal sqlstate '45000' set message_text = 'What is published is only added to.';
create trigger lab_catalogue_edition_no_delete before delete on lab_catalogue_edition for each row
begin
    if not (convert(old.hospital_id, char) <=> convert(@erp_leaving, char)) then
        signal sqlstate '45000' set message_text = 'What is published is only added to.';
    end if;
end;
