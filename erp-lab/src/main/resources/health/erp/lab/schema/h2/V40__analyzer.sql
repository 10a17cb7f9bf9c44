-- A line on which an analyzer, a ward or another laboratory sends.
create table lab_channel (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    code            varchar(32)   not null,
    protocol        varchar(20)   not null,
    enabled         boolean       not null,
    settings        varchar(1000000) not null,
    changed_at      timestamp(6) with time zone not null,
    primary key (hospital_id, id),
    constraint lab_channel_code_uq unique (hospital_id, code)
);

-- What came, sealed, as it came. The keys are made with the hospital's own: the same message is kept once, a number is one
-- message's, and what is said twice counts once. 3.8
create table lab_message (
    hospital_id     uuid          not null,
    id              uuid          not null,
    channel_id      uuid          not null,
    received_at     timestamp(6) with time zone not null,
    control_id      varchar(200)  not null,
    relation        varchar(16)   not null,
    first_id        uuid,
    repeat_key      varchar(32)   not null,
    number_key      varchar(32),
    content_key     varchar(32),
    size            int           not null,
    content         varbinary(16000000) not null,
    primary key (hospital_id, id),
    constraint lab_message_repeat_uq unique (hospital_id, channel_id, repeat_key),
    constraint lab_message_number_uq unique (hospital_id, channel_id, number_key),
    constraint lab_message_content_uq unique (hospital_id, channel_id, content_key),
    constraint lab_message_first_ck check ((relation in ('NEW', 'CUT_OFF')) = (first_id is null)),
    constraint lab_message_channel_fk foreign key (hospital_id, channel_id) references lab_channel (hospital_id, id),
    constraint lab_message_first_fk foreign key (hospital_id, first_id) references lab_message (hospital_id, id)
);
create index lab_message_first on lab_message (hospital_id, first_id);

-- What became of it, part by part.
create table lab_message_fate (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    channel_id      uuid          not null,
    status          varchar(10)   not null,
    parts           varchar(1000000) not null,
    runs            int           not null,
    settled_at      timestamp(6) with time zone,
    primary key (hospital_id, id),
    constraint lab_message_fate_message_fk foreign key (hospital_id, id) references lab_message (hospital_id, id),
    constraint lab_message_fate_channel_fk foreign key (hospital_id, channel_id) references lab_channel (hospital_id, id)
);
create index lab_message_fate_channel on lab_message_fate (hospital_id, channel_id, id);
create index lab_message_fate_status on lab_message_fate (hospital_id, channel_id, status, id);

-- What could not be applied, and waits for a person.
create table lab_message_exception (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    message_id      uuid          not null,
    channel_id      uuid          not null,
    kind            varchar(20)   not null,
    order_no        int           not null,
    code            varchar(200)  not null,
    places          varchar(1000000) not null,
    detail          varchar(200)  not null,
    status          varchar(10)   not null,
    opened_at       timestamp(6) with time zone not null,
    closed_at       timestamp(6) with time zone,
    closed_by       uuid,
    reason          varchar(200),
    primary key (hospital_id, id),
    constraint lab_message_exception_closed_ck check ((status = 'OPEN') = (closed_at is null)),
    constraint lab_message_exception_dismissed_ck check (status <> 'DISMISSED' or reason is not null),
    constraint lab_message_exception_message_fk foreign key (hospital_id, message_id) references lab_message_fate (hospital_id, id),
    constraint lab_message_exception_channel_fk foreign key (hospital_id, channel_id) references lab_channel (hospital_id, id)
);
create index lab_message_exception_message on lab_message_exception (hospital_id, message_id, status);
create index lab_message_exception_status on lab_message_exception (hospital_id, status, id);
create index lab_message_exception_channel on lab_message_exception (hospital_id, channel_id, status, id);
create index lab_channel_id on lab_channel (id);
create index lab_message_id on lab_message (id);
create index lab_message_fate_id on lab_message_fate (id);
create index lab_message_exception_id on lab_message_exception (id);

-- What was received is only added to, by whomever; but the rows of a hospital that has left go all together.
create trigger lab_message_written_once before update, delete on lab_message
    for each row call 'health.erp.core.jpa.WrittenOnce';
