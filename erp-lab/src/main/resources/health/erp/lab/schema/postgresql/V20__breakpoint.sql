-- Editions of guidelines. in_force is true for the one that is judged by, else null.
create table lab_breakpoint_table (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    guideline       varchar(40)   not null,
    guideline_year  int           not null,
    edition         varchar(20)   not null,
    line_count      int           not null,
    in_force        boolean,
    imported_by     uuid          not null,
    imported_at     timestamptz not null,
    primary key (hospital_id, id),
    constraint lab_breakpoint_table_uq unique (hospital_id, guideline, guideline_year, edition),
    constraint lab_breakpoint_table_force_uq unique (hospital_id, in_force)
);

-- What they say, as it was imported.
create table lab_breakpoint (
    hospital_id     uuid          not null,
    table_id        uuid          not null,
    line_number     int           not null,
    kind            varchar(16)   not null,
    organism        varchar(40)   not null,
    drug            varchar(20)   not null,
    method          varchar(8),
    site            varchar(40),
    susceptible     varchar(100),
    dose_dependent  varchar(100),
    intermediate    varchar(100),
    resistant       varchar(100),
    before_drug     varchar(20),
    primary key (hospital_id, table_id, line_number),
    constraint lab_breakpoint_table_fk foreign key (hospital_id, table_id) references lab_breakpoint_table (hospital_id, id)
);
create index lab_breakpoint_organism on lab_breakpoint (hospital_id, table_id, organism);
call erp_isolate('lab_breakpoint_table');
call erp_isolate('lab_breakpoint');

-- What is in the log is only added to; but the rows of a hospital that has left go all together. Only the owner of the tables,
-- in a transaction that says which hospital leaves, takes them away.
create trigger lab_breakpoint_written_once before update or delete on lab_breakpoint
    for each row execute function lab_written_once();
create trigger lab_breakpoint_not_emptied before truncate on lab_breakpoint
    for each statement execute function lab_written_once();
