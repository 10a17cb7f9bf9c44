-- The audit trail is only added to, by whomever; but the rows of a hospital that has left go all together.
drop trigger erp_audit_no_delete;
create trigger erp_audit_no_delete before delete on erp_audit for each row
begin
    if not (convert(old.hospital_id, char) <=> convert(@erp_leaving, char)) then
        signal sqlstate '45000' set message_text = 'The audit trail is only added to.';
    end if;
end;
drop trigger erp_audit_link_no_delete;
create trigger erp_audit_link_no_delete before delete on erp_audit_link for each row
begin
    if not (convert(old.hospital_id, char) <=> convert(@erp_leaving, char)) then
        signal sqlstate '45000' set message_text = 'The audit trail is only added to.';
    end if;
end;

-- That everything of a hospital was taken out. A row of the operator, as the next.
create table tenancy_export (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    exported_id    uuid          not null,
    status         varchar(10)   not null,
    taken_by       uuid          not null,
    begun_at       datetime(6) not null,
    ended_at       datetime(6),
    row_count      bigint        not null,
    document_count bigint        not null,
    manifest       varchar(64),
    hashes         mediumtext,
    failure        varchar(120),
    verified_by    uuid,
    verified_at    datetime(6),
    primary key (hospital_id, id),
    constraint tenancy_export_verified_ck check (verified_at is null or manifest is not null)
) default character set utf8mb4 collate utf8mb4_bin;
create index tenancy_export_of on tenancy_export (hospital_id, exported_id, begun_at);

-- The end of a hospital: two people agree to it, and it is the certificate then. in_use is true or null, so that one is
-- under way at a time.
create table tenancy_shredding (
    hospital_id    uuid          not null,
    id             uuid          not null,
    version        int           not null,
    leaving_id     uuid          not null,
    status         varchar(10)   not null,
    export_id      uuid,
    reason         varchar(400),
    proposed_by    uuid          not null,
    proposed_at    datetime(6) not null,
    agreed_by      uuid,
    agreed_at      datetime(6),
    not_before     datetime(6),
    deferred_until datetime(6),
    deferred_for   varchar(20),
    in_use         boolean,
    destroyed      mediumtext,
    certificate    mediumtext,
    certificate_mac varchar(200),
    primary key (hospital_id, id),
    constraint tenancy_shredding_uq unique (hospital_id, leaving_id, in_use),
    constraint tenancy_shredding_export_fk foreign key (hospital_id, export_id) references tenancy_export (hospital_id, id),
    constraint tenancy_shredding_why_ck check (export_id is not null or reason is not null),
    constraint tenancy_shredding_two_ck check (agreed_by is null or agreed_by <> proposed_by),
    constraint tenancy_shredding_agreed_ck check (status not in ('RUNNING', 'DONE') or agreed_by is not null)
) default character set utf8mb4 collate utf8mb4_bin;
create index tenancy_shredding_export on tenancy_shredding (hospital_id, export_id);
create index tenancy_export_id on tenancy_export (id);
create index tenancy_shredding_id on tenancy_shredding (id);
