-- Who serves which part of the outbox, until when by the clock of the database. Belongs to no hospital: it says where
-- events wait, not whose they are. The fence rises with each holder, so that whoever lost the lease can tell.
create table erp_relay_lease (
    part           smallint      not null primary key,
    fence          bigint        not null,
    leased_until   datetime(6)   not null,
    served_at      datetime(6)   not null,
    served_up_to   uuid
) default character set utf8mb4 collate utf8mb4_bin;
insert into erp_relay_lease (part, fence, leased_until, served_at) values
    (0, 0, '1970-01-01', '1970-01-01'), (1, 0, '1970-01-01', '1970-01-01'), (2, 0, '1970-01-01', '1970-01-01'), (3, 0, '1970-01-01', '1970-01-01'),
    (4, 0, '1970-01-01', '1970-01-01'), (5, 0, '1970-01-01', '1970-01-01'), (6, 0, '1970-01-01', '1970-01-01'), (7, 0, '1970-01-01', '1970-01-01'),
    (8, 0, '1970-01-01', '1970-01-01'), (9, 0, '1970-01-01', '1970-01-01'), (10, 0, '1970-01-01', '1970-01-01'), (11, 0, '1970-01-01', '1970-01-01'),
    (12, 0, '1970-01-01', '1970-01-01'), (13, 0, '1970-01-01', '1970-01-01'), (14, 0, '1970-01-01', '1970-01-01'), (15, 0, '1970-01-01', '1970-01-01');

-- The part of the outbox an event waits in: the last four bits of its aggregate's id, so one aggregate has one part.
alter table erp_outbox add column part smallint not null default 0;
update erp_outbox set part = locate(right(lower(cast(aggregate_id as char(36))), 1), '123456789abcdef');
create index erp_outbox_part on erp_outbox (part, hospital_id, seq);

-- Which consumer has had the effect of which event: written in the transaction of that effect.
create table erp_inbox (
    hospital_id    uuid          not null,
    consumer       varchar(80)   not null,
    event_id       uuid          not null,
    at             datetime(6)   not null,
    primary key (hospital_id, consumer, event_id)
) default character set utf8mb4 collate utf8mb4_bin;
create index erp_inbox_at on erp_inbox (at);

-- Aggregates one of whose events could not be delivered: their later events wait, those of others do not.
-- Without retry_at it is dead, and waits for somebody to decide.
create table erp_parked_aggregate (
    hospital_id    uuid          not null,
    aggregate_type varchar(40)   not null,
    aggregate_id   uuid          not null,
    part           smallint      not null,
    event_id       uuid          not null,
    type           varchar(80)   not null,
    consumer       varchar(80)   not null,
    attempts       int           not null,
    error          varchar(200)  not null,
    parked_at      datetime(6)   not null,
    retry_at       datetime(6)   null,
    primary key (hospital_id, aggregate_type, aggregate_id)
) default character set utf8mb4 collate utf8mb4_bin;
create index erp_parked_aggregate_due on erp_parked_aggregate (part, retry_at);

-- The events that wait there, out of the way of those that flow.
create table erp_parked_event (
    hospital_id    uuid          not null,
    id             uuid          not null,
    seq            bigint        not null,
    aggregate_type varchar(40)   not null,
    aggregate_id   uuid          not null,
    type           varchar(80)   not null,
    version        int           not null,
    payload        mediumtext    not null,
    correlation    varchar(64),
    occurred_at    datetime(6)   not null,
    primary key (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index erp_parked_event_order on erp_parked_event (hospital_id, aggregate_type, aggregate_id, seq);
