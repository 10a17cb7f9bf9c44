-- Hospitals on their way from one place to another: how far each move has come and what it did. Of one hospital one move
-- is under way: under_way is true or null.
create table tenancy_move (
    hospital_id      uuid          not null,
    id               uuid          not null,
    version          int           not null,
    moved_id         uuid          not null,
    under_way        boolean,
    step             varchar(12)   not null,
    placed_at        mediumtext          not null,
    moves_to         mediumtext          not null,
    from_place       varchar(110)  not null,
    epoch            bigint        not null,
    fence_state      varchar(10)   not null,
    copied_tables    mediumtext          not null,
    rows_copied      bigint        not null,
    rounds           int           not null,
    changes_applied  bigint        not null,
    holds            int           not null,
    held_millis      bigint,
    compared_all     boolean,
    abort_reason     varchar(200),
    started_by       uuid          not null,
    started_at       datetime(6)   not null,
    changed_at       datetime(6)   not null,
    arrived_at       datetime(6),
    ended_at         datetime(6),
    primary key (hospital_id, id),
    constraint tenancy_move_one_uq unique (hospital_id, moved_id, under_way),
    constraint tenancy_move_fk foreign key (hospital_id, moved_id) references tenancy_hospital (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index tenancy_move_moved on tenancy_move (hospital_id, moved_id, id);

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
    started_at       datetime(6)   not null,
    ended_at         datetime(6),
    primary key (hospital_id, id),
    constraint tenancy_migration_one_uq unique (hospital_id, running)
) default character set utf8mb4 collate utf8mb4_bin;

create table tenancy_migration_place (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    migration_id   uuid          not null,
    place          varchar(110)  not null,
    wave           int           not null,
    status         varchar(10)   not null,
    pending        mediumtext          not null,
    applied        int           not null,
    attempts       int           not null,
    millis         bigint        not null,
    error          varchar(1000),
    claimed_until  datetime(6),
    changed_at     datetime(6)   not null,
    primary key (hospital_id, id),
    constraint tenancy_migration_place_uq unique (hospital_id, migration_id, place),
    constraint tenancy_migration_place_fk foreign key (hospital_id, migration_id)
        references tenancy_migration (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index tenancy_migration_place_wave on tenancy_migration_place (hospital_id, migration_id, wave, place);

-- Hibernate updates by id alone; without row-level security these rows need an index that begins with it.
create index tenancy_move_id on tenancy_move (id);
create index tenancy_migration_id on tenancy_migration (id);
create index tenancy_migration_place_id on tenancy_migration_place (id);
