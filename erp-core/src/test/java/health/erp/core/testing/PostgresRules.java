package health.erp.core.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What {@link SchemaLinter} asks PostgreSQL besides: row-level security, rights, and what an index can use under it. */
final class PostgresRules {
    private static final String TABLES =
            """
            with own as (
                select c.oid, c.relname, c.relowner, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.reloptions
                from pg_class c
                where c.relnamespace = current_schema::regnamespace
                and c.relkind in ('r', 'p', 'v', 'm') and c.relname not like 'erp_history_%'
                and c.relname <> 'erp_relay_lease'
            )
            select problem
            from own
            cross join lateral (
                select count(*) filter (where polpermissive and exists (
                        select 1 from unnest(polroles) r where r = 0 or pg_has_role(?, r, 'member'))) as permissive,
                    count(*) filter (where polpermissive and polcmd = '*' and polroles = '{0}'
                        and pg_get_expr(polqual, polrelid) ~ HOSPITAL_ONLY
                        and pg_get_expr(polwithcheck, polrelid) ~ HOSPITAL_ONLY) as proper
                from pg_policy where polrelid = own.oid
            ) as policies
            cross join lateral (values
                (case when relkind in ('r', 'p') and not relrowsecurity
                    then format('The table (%s) has no row-level security.', relname) end),
                (case when relkind in ('r', 'p') and not relforcerowsecurity
                    then format('The row-level security of (%s) is not forced upon its owner.', relname) end),
                (case when relkind in ('r', 'p') and not (permissive = 1 and proper = 1)
                    then format('The policies of (%s) are not exactly one for its hospital.', relname) end),
                (case when pg_has_role(?, relowner, 'member')
                    then format('The application''s role owns (%s).', relname) end),
                (case when relkind in ('r', 'p') and has_table_privilege(?, own.oid, 'truncate')
                    then format('The application''s role may truncate (%s).', relname) end),
                (case when relkind = 'm'
                    then format('The materialized view (%s) is protected by no policy.', relname) end),
                (case when relkind = 'v' and not coalesce(reloptions, '{}')
                        && array['security_invoker=true', 'security_invoker=on']
                    then format('The view (%s) reads with the rights of its owner: it needs security_invoker.', relname) end),
                (case when relname = 'erp_audit' and (has_any_column_privilege(?, own.oid, 'update')
                        or has_table_privilege(?, own.oid, 'delete'))
                    then 'The application''s role may change the audit trail.' end)
            ) as found (problem)
            where problem is not null
            order by 1
            """
                    .replace(
                            "HOSPITAL_ONLY",
                            "'^\\(hospital_id = \\( SELECT (\\w+\\.)?erp_hospital\\(\\) AS erp_hospital\\)\\)$'");

    // numeric, enums and documents compare with functions that are not leakproof, so a policy comes before the index
    private static final String INDEXES =
            """
            select format('The index (%s) has the key column (%s) of type %s, which it cannot use under row-level security.',
                i.relname, a.attname, format_type(a.atttypid, null))
            from pg_index x
            join pg_class i on i.oid = x.indexrelid
            join pg_class t on t.oid = x.indrelid
            join pg_attribute a on a.attrelid = i.oid and a.attnum <= x.indnkeyatts
            join pg_type y on y.oid = a.atttypid
            where t.relnamespace = current_schema::regnamespace and t.relname not like 'erp_history_%'
            and (y.typtype = 'e' or y.typname in ('numeric', 'json', 'jsonb'))
            order by 1
            """;

    private static final String EXCLUSIONS =
            """
            select format('The exclusion constraint (%s) of (%s) does not start with hospital_id.', c.conname, t.relname)
            from pg_constraint c
            join pg_class t on t.oid = c.conrelid
            left join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
            left join pg_operator o on o.oid = c.conexclop[1]
            where c.contype = 'x' and t.relnamespace = current_schema::regnamespace
            and not (a.attname is not distinct from 'hospital_id' and o.oprname is not distinct from '=')
            order by 1
            """;

    static List<String> problems(Connection connection, String application) throws SQLException {
        var problems = new ArrayList<String>();
        for (var sql : List.of(TABLES, INDEXES, EXCLUSIONS)) {
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                    statement.setString(i, application);
                }
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        problems.add(rows.getString(1));
                    }
                }
            }
        }
        return problems;
    }

    private PostgresRules() {}
}
