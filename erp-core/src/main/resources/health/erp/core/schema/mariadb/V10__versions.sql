-- How often each kind of reference data (permissions, prices, ...) of a hospital has changed: moved on by the transaction
-- that changes some, so that every node drops what it has kept of it.
create table erp_version (
    hospital_id    uuid          not null,
    name           varchar(60)   not null,
    version        bigint        not null,
    changed_at     datetime(6)   not null,
    primary key (hospital_id, name)
) default character set utf8mb4 collate utf8mb4_bin;
create index erp_version_changed on erp_version (changed_at);
