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
