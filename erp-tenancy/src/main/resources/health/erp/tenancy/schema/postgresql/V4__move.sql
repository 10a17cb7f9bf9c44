-- Hospitals on their way from one place to another: how far each move has come and what it did. Of one hospital one move
-- is under way: under_way is true or null.
create table tenancy_move (
    hospital_id      uuid          not null,
    id               uuid          not null,
    version          int           not null,
    moved_id         uuid          not null,
    under_way        boolean,
    step             varchar(12)   not null,
    placed_at        text          not null,
    moves_to         text          not null,
    from_place       varchar(110)  not null,
    epoch            bigint        not null,
    fence_state      varchar(10)   not null,
    copied_tables    text          not null,
    rows_copied      bigint        not null,
    rounds           int           not null,
    changes_applied  bigint        not null,
    holds            int           not null,
    held_millis      bigint,
    compared_all     boolean,
    abort_reason     varchar(200),
    started_by       uuid          not null,
    started_at       timestamptz   not null,
    changed_at       timestamptz   not null,
    arrived_at       timestamptz,
    ended_at         timestamptz,
    primary key (hospital_id, id),
    constraint tenancy_move_one_uq unique (hospital_id, moved_id, under_way),
    constraint tenancy_move_fk foreign key (hospital_id, moved_id) references tenancy_hospital (hospital_id, id)
);
create index tenancy_move_moved on tenancy_move (hospital_id, moved_id, id);
call erp_isolate('tenancy_move');

-- Which rows of a hospital that is being moved have changed; empty at all other times.
create table erp_move_change (
    hospital_id    uuid          not null,
    id             uuid          default gen_random_uuid() not null,
    table_name     varchar(63)   not null,
    row_key        text          not null,
    primary key (hospital_id, id)
);
call erp_isolate('erp_move_change');

-- Writes down the key of a row that changed, whoever changes it: the application may not write the log, and whoever
-- finds waiting work is bound to no hospital. The arguments are the columns of the key but for the hospital.
create function erp_move_log() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
declare
    bound text := coalesce(current_setting('erp.hospital_id', true), '');
    changed jsonb[] := case tg_op
        when 'INSERT' then array[to_jsonb(new)]
        when 'DELETE' then array[to_jsonb(old)]
        else array[to_jsonb(old), to_jsonb(new)] end;
    hospital text := changed[1] ->> 'hospital_id';
begin
    perform set_config('erp.hospital_id', hospital, true) where bound <> hospital;
    execute format('insert into %I.erp_move_change (hospital_id, table_name, row_key) '
        || 'select distinct $1, $2, coalesce((select jsonb_object_agg(c, r -> c) from unnest($3) c), ''{}'')::text '
        || 'from unnest($4) r', tg_table_schema)
        using hospital::uuid, tg_table_name, tg_argv, changed;
    perform set_config('erp.hospital_id', bound, true) where bound <> hospital;
    return null;
end $$;
revoke execute on function erp_move_log() from public;

-- The schema of many places brought up to date: in waves, the first of one place only. One is running at a time: running
-- is true or null.
create table tenancy_migration (
    hospital_id      uuid          not null,
    id               uuid          not null,
    version          int           not null,
    running          boolean,
    status           varchar(10)   not null,
    wave_size        int           not null,
    parallel         int           not null,
    failures_allowed int           not null,
    started_by       uuid          not null,
    started_at       timestamptz   not null,
    ended_at         timestamptz,
    primary key (hospital_id, id),
    constraint tenancy_migration_one_uq unique (hospital_id, running)
);
call erp_isolate('tenancy_migration');

create table tenancy_migration_place (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    migration_id   uuid          not null,
    place          varchar(110)  not null,
    wave           int           not null,
    status         varchar(10)   not null,
    pending        text          not null,
    applied        int           not null,
    attempts       int           not null,
    millis         bigint        not null,
    error          varchar(1000),
    claimed_until  timestamptz,
    changed_at     timestamptz   not null,
    primary key (hospital_id, id),
    constraint tenancy_migration_place_uq unique (hospital_id, migration_id, place),
    constraint tenancy_migration_place_fk foreign key (hospital_id, migration_id)
        references tenancy_migration (hospital_id, id)
);
create index tenancy_migration_place_wave on tenancy_migration_place (hospital_id, migration_id, wave, place);
call erp_isolate('tenancy_migration_place');
