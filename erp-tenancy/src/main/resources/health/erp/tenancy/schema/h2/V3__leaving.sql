-- The audit trail is only added to, by whomever; but the rows of a hospital that has left go all together.
drop trigger erp_audit_append_only;
drop trigger erp_audit_link_append_only;
create trigger erp_audit_append_only before update, delete on erp_audit
    for each row call 'health.erp.tenancy.rows.AppendOnlyUntilLeaving';
create trigger erp_audit_link_append_only before update, delete on erp_audit_link
    for each row call 'health.erp.tenancy.rows.AppendOnlyUntilLeaving';
