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
    draft           text,
    primary key (hospital_id, id),
    constraint lab_test_code_uq unique (hospital_id, code)
);

-- What was published of it.
create table lab_test_version (
    hospital_id     uuid          not null,
    id              uuid          not null,
    test_id         uuid          not null,
    code            varchar(32)   not null,
    number          int           not null,
    published_at    timestamptz not null,
    published_by    uuid          not null,
    definition      text not null,
    primary key (hospital_id, id),
    constraint lab_test_version_uq unique (hospital_id, test_id, number),
    constraint lab_test_version_test_fk foreign key (hospital_id, test_id) references lab_test (hospital_id, id)
);

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
    draft           text,
    primary key (hospital_id, id),
    constraint lab_panel_code_uq unique (hospital_id, code)
);
create table lab_panel_version (
    hospital_id     uuid          not null,
    id              uuid          not null,
    panel_id        uuid          not null,
    code            varchar(32)   not null,
    number          int           not null,
    published_at    timestamptz not null,
    published_by    uuid          not null,
    definition      text not null,
    primary key (hospital_id, id),
    constraint lab_panel_version_uq unique (hospital_id, panel_id, number),
    constraint lab_panel_version_panel_fk foreign key (hospital_id, panel_id) references lab_panel (hospital_id, id)
);

-- The whole catalogue after each change of what is in force: of two who publish at once one makes the next.
create table lab_catalogue_edition (
    hospital_id     uuid          not null,
    id              uuid          not null,
    number          int           not null,
    change_made     varchar(80)   not null,
    made_by         uuid          not null,
    made_at         timestamptz not null,
    primary key (hospital_id, id),
    constraint lab_catalogue_edition_uq unique (hospital_id, number)
);
call erp_isolate('lab_test');
call erp_isolate('lab_test_version');
call erp_isolate('lab_panel');
call erp_isolate('lab_panel_version');
call erp_isolate('lab_catalogue_edition');

-- What is published is written once; but the rows of a hospital that has left go all together.
create function lab_written_once() returns trigger
    language plpgsql
    as $$ begin
    if tg_op = 'DELETE' and tg_level = 'ROW' then
        if old.hospital_id::text = current_setting('erp.leaving', true)
            and (select pg_get_userbyid(relowner) = current_user from pg_class where oid = tg_relid) then
            return old;
        end if;
    end if;
    raise exception 'What is written once is only added to.' using errcode = '45000';
end $$;
create trigger lab_test_version_written_once before update or delete on lab_test_version
    for each row execute function lab_written_once();
create trigger lab_test_version_not_emptied before truncate on lab_test_version
    for each statement execute function lab_written_once();
create trigger lab_panel_version_written_once before update or delete on lab_panel_version
    for each row execute function lab_written_once();
create trigger lab_panel_version_not_emptied before truncate on lab_panel_version
    for each statement execute function lab_written_once();
create trigger lab_catalogue_edition_written_once before update or delete on lab_catalogue_edition
    for each row execute function lab_written_once();
create trigger lab_catalogue_edition_not_emptied before truncate on lab_catalogue_edition
    for each statement execute function lab_written_once();
