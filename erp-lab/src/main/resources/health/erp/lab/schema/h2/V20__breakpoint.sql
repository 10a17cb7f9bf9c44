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
    imported_at     timestamp(6) with time zone not null,
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

-- Hibernate updates by id alone; without row-level security these rows need an index that begins with it.
create index lab_breakpoint_table_id on lab_breakpoint_table (id);

-- What is in the log is only added to; but the rows of a hospital that has left go all together.
create trigger lab_breakpoint_written_once before update, delete on lab_breakpoint
    for each row call 'health.erp.core.jpa.WrittenOnce';
