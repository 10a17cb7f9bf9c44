-- Who serves which part of the outbox, until when by the clock of the database. Belongs to no hospital: it says where
-- events wait, not whose they are. The fence rises with each holder, so that whoever lost the lease can tell.
create table erp_relay_lease (
    part           smallint      not null primary key,
    fence          bigint        not null,
    leased_until   timestamptz   not null,
    served_at      timestamptz   not null,
    served_up_to   uuid
);
insert into erp_relay_lease (part, fence, leased_until, served_at)
select part, 0, 'epoch', 'epoch' from generate_series(0, 15) part;

-- The part of the outbox an event waits in: the last four bits of its aggregate's id, so one aggregate has one part.
alter table erp_outbox add column part smallint not null default 0;
alter table erp_outbox no force row level security; -- the events of all hospitals
update erp_outbox set part = position(right(aggregate_id::text, 1) in '123456789abcdef');
alter table erp_outbox force row level security;
create index erp_outbox_part on erp_outbox (part, hospital_id, seq);

-- Which consumer has had the effect of which event: written in the transaction of that effect.
create table erp_inbox (
    hospital_id    uuid          not null,
    consumer       varchar(80)   not null,
    event_id       uuid          not null,
    at             timestamptz   not null,
    primary key (hospital_id, consumer, event_id)
);
create index erp_inbox_at on erp_inbox (at);
call erp_isolate('erp_inbox');

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
    parked_at      timestamptz   not null,
    retry_at       timestamptz,
    primary key (hospital_id, aggregate_type, aggregate_id)
);
create index erp_parked_aggregate_due on erp_parked_aggregate (part, retry_at);
call erp_isolate('erp_parked_aggregate');

-- The events that wait there, out of the way of those that flow.
create table erp_parked_event (
    hospital_id    uuid          not null,
    id             uuid          not null,
    seq            bigint        not null,
    aggregate_type varchar(40)   not null,
    aggregate_id   uuid          not null,
    type           varchar(80)   not null,
    version        int           not null,
    payload        text          not null,
    correlation    varchar(64),
    occurred_at    timestamptz   not null,
    primary key (hospital_id, id)
);
create index erp_parked_event_order on erp_parked_event (hospital_id, aggregate_type, aggregate_id, seq);
call erp_isolate('erp_parked_event');
