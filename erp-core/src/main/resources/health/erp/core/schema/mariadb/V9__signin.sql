-- Who may sign in with a password. Of the password only a slow hash is kept.
create table erp_user (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    name            varchar(60)   not null,
    name_key        varchar(120)  not null,
    staff_id        uuid          not null,
    password_hash   varchar(300)  not null,
    must_change     boolean       not null,
    disabled        boolean       not null,
    failed_attempts int           not null,
    locked_until    datetime(6),
    created_at      datetime(6)   not null,
    password_set_at datetime(6)   not null,
    primary key (hospital_id, id),
    constraint erp_user_name_uq unique (hospital_id, name_key),
    constraint erp_user_staff_uq unique (hospital_id, staff_id)
) default character set utf8mb4 collate utf8mb4_bin;

-- Who is signed in. Of the token only a hash is kept. due_at: when it expires if nothing happens; null once it has ended.
create table erp_user_session (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    staff_id       uuid          not null,
    token_hash     varchar(64)   not null,
    must_change    boolean       not null,
    started_at     datetime(6)   not null,
    last_used_at   datetime(6)   not null,
    expires_at     datetime(6)   not null,
    due_at         datetime(6),
    ended_at       datetime(6),
    ended          varchar(20),
    primary key (hospital_id, id),
    constraint erp_user_session_token_uq unique (hospital_id, token_hash)
) default character set utf8mb4 collate utf8mb4_bin;
create index erp_user_session_staff on erp_user_session (hospital_id, staff_id, id);
create index erp_user_session_due on erp_user_session (due_at);

-- Hibernate updates by id alone.
create index erp_user_id on erp_user (id);
create index erp_user_session_id on erp_user_session (id);
