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
    locked_until    timestamptz,
    created_at      timestamptz   not null,
    password_set_at timestamptz   not null,
    primary key (hospital_id, id),
    constraint erp_user_name_uq unique (hospital_id, name_key),
    constraint erp_user_staff_uq unique (hospital_id, staff_id)
);
call erp_isolate('erp_user');

-- Who is signed in. Of the token only a hash is kept. due_at: when it expires if nothing happens; null once it has ended.
create table erp_user_session (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    staff_id       uuid          not null,
    token_hash     varchar(64)   not null,
    must_change    boolean       not null,
    started_at     timestamptz   not null,
    last_used_at   timestamptz   not null,
    expires_at     timestamptz   not null,
    due_at         timestamptz,
    ended_at       timestamptz,
    ended          varchar(20),
    primary key (hospital_id, id),
    constraint erp_user_session_token_uq unique (hospital_id, token_hash)
);
create index erp_user_session_staff on erp_user_session (hospital_id, staff_id, id);
create index erp_user_session_due on erp_user_session (due_at);
call erp_isolate('erp_user_session');
