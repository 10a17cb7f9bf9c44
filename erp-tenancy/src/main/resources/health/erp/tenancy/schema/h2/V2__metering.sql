-- What hospitals used of the operator's machines. Rows are the operator's own: hospital_id is the operator, metered_id the
-- hospital. Every node adds to the same row, found by its key.
create table tenancy_meter (
    hospital_id    uuid          not null,
    metered_id     uuid          not null,
    metered_month  varchar(7)    not null,
    meter          varchar(20)   not null,
    quantity       bigint        not null,
    primary key (hospital_id, metered_id, metered_month, meter)
);
create index tenancy_meter_month on tenancy_meter (hospital_id, metered_month);

-- What there was of a hospital on a day.
create table tenancy_meter_sample (
    hospital_id    uuid          not null,
    metered_id     uuid          not null,
    measured_on    date          not null,
    meter          varchar(20)   not null,
    quantity       bigint        not null,
    primary key (hospital_id, metered_id, measured_on, meter)
);
create index tenancy_meter_sample_day on tenancy_meter_sample (hospital_id, measured_on);

-- That a hospital came so far with its budget; told once a month.
create table tenancy_budget_alarm (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    metered_id     uuid          not null,
    metered_month  varchar(7)    not null,
    state          varchar(8)    not null,
    cost_minor     bigint        not null,
    budget_minor   bigint        not null,
    currency       varchar(3)    not null,
    reached_at     timestamp(6) with time zone   not null,
    told_at        timestamp(6) with time zone,
    primary key (hospital_id, id),
    constraint tenancy_budget_alarm_uq unique (hospital_id, metered_id, metered_month, state)
);
create index tenancy_budget_alarm_month on tenancy_budget_alarm (hospital_id, metered_month);
create index tenancy_budget_alarm_reached on tenancy_budget_alarm (hospital_id, reached_at);

create table tenancy_budget_decision (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    metered_id     uuid          not null,
    metered_month  varchar(7)    not null,
    choice         varchar(12)   not null,
    budget_minor   bigint,
    currency       varchar(3),
    reason         varchar(200)  not null,
    decided_by     uuid          not null,
    decided_at     timestamp(6) with time zone   not null,
    primary key (hospital_id, id),
    constraint tenancy_budget_decision_ck check ((choice = 'RAISE_BUDGET') = (budget_minor is not null)),
    constraint tenancy_budget_decision_currency_ck check ((currency is null) = (budget_minor is null))
);

-- What a month cost a hospital, as it was stated; a correction is another revision.
create table tenancy_statement (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    metered_id     uuid          not null,
    metered_month  varchar(7)    not null,
    revision       int           not null,
    content        varchar(1000000) not null,
    closed_by      uuid          not null,
    closed_at      timestamp(6) with time zone   not null,
    primary key (hospital_id, id),
    constraint tenancy_statement_uq unique (hospital_id, metered_id, metered_month, revision),
    constraint tenancy_statement_revision_ck check (revision > 0)
);
create index tenancy_statement_month on tenancy_statement (hospital_id, metered_month);

-- Hibernate updates by id alone; without row-level security these rows need an index that begins with it.
create index tenancy_budget_alarm_id on tenancy_budget_alarm (id);
create index tenancy_budget_decision_id on tenancy_budget_decision (id);
create index tenancy_statement_id on tenancy_statement (id);
