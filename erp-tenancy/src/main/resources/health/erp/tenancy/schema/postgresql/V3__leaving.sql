-- The audit trail is only added to, by whomever; but the rows of a hospital that has left go all together. Only the owner
-- of the tables, in a transaction that says which hospital leaves, takes them away.
create or replace function erp_append_only() returns trigger
    language plpgsql
    as $$ begin
    if tg_op = 'DELETE' and tg_level = 'ROW' then
        if old.hospital_id::text = current_setting('erp.leaving', true)
            and (select pg_get_userbyid(relowner) = current_user from pg_class where oid = tg_relid) then
            return old;
        end if;
    end if;
    raise exception 'The audit trail is only added to.' using errcode = '45000';
end $$;
