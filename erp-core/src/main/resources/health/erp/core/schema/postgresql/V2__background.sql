-- Work that waits (events, jobs) is found for all hospitals at once by a role of its own: it reads these few tables, or
-- these few of their columns, and none with a patient's data. Without such a role nothing is granted.
create procedure erp_let_background(queue regclass, rights text, background text)
    language plpgsql
    as $$
begin
    if background = '' then
        return;
    end if;
    execute format('grant usage on schema %I to %I', current_schema, background);
    execute format('drop policy if exists background on %s', queue);
    execute format('create policy background on %s to %I using (true)', queue, background);
    execute format('grant %s on %s to %I', rights, queue, background);
end $$;
revoke execute on procedure erp_let_background(regclass, text, text) from public;
