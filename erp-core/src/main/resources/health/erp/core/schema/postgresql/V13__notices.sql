-- What people are told: to whom, when and how it went. What it says is sealed; the address is not kept.
create table erp_notice (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    type           varchar(80)   not null,
    receiver_kind  varchar(10)   not null,
    receiver_id    uuid          not null,
    dedupe_key     varchar(120),
    content        text          not null,
    status         varchar(10)   not null,
    channel        varchar(10),
    tried          varchar(60)   not null,
    attempts       int           not null,
    provider_id    varchar(200),
    failure        varchar(120),
    told_by        uuid          not null,
    told_at        timestamptz   not null,
    sent_at        timestamptz  ,
    delivered_at   timestamptz  ,
    primary key (hospital_id, id),
    constraint erp_notice_once_uq unique (hospital_id, type, receiver_id, dedupe_key)
);
create index erp_notice_status on erp_notice (hospital_id, status, id);
create index erp_notice_receiver on erp_notice (hospital_id, receiver_id, id);

-- A hospital's own words; in_use is true or null, so that only what is in use must be unique.
create table erp_notice_template (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    type           varchar(80)   not null,
    channel        varchar(10)   not null,
    language_tag   varchar(35)   not null,
    revision       int           not null,
    in_use         boolean,
    subject        varchar(500),
    body           text          not null,
    html           boolean       not null,
    defined_by     uuid          not null,
    defined_at     timestamptz   not null,
    primary key (hospital_id, id),
    constraint erp_notice_template_uq unique (hospital_id, type, channel, language_tag, in_use)
);

-- How somebody wants to be told.
create table erp_notice_preference (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    receiver_kind  varchar(10)   not null,
    receiver_id    uuid          not null,
    channels       varchar(60)   not null,
    language_tag   varchar(35),
    quiet_from     varchar(20),
    quiet_to       varchar(20),
    opted_out      text          not null,
    primary key (hospital_id, id),
    constraint erp_notice_preference_uq unique (hospital_id, receiver_kind, receiver_id)
);
call erp_isolate('erp_notice');
call erp_isolate('erp_notice_template');
call erp_isolate('erp_notice_preference');
