package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Proves at start that the database keeps hospitals apart for the very role the application connects as.
 *
 * <p>Row-level security is inert for superusers, and a table's owner can switch it off; both would go unnoticed until
 * the day it matters.
 */
public final class IsolationSelfTest {
    private static final HospitalId PROBE = HospitalId.of("00000000-0000-7000-8000-00000000000a");
    private static final String ROLE =
            """
            select case when rolsuper then 'is a superuser' when rolbypassrls then 'may bypass row-level security' end
            from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)
            """;
    private static final String TABLES =
            """
            with recursive rows_of_hospitals (oid) as (
                select c.oid
                from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'hospital_id' and not a.attisdropped
                where c.relnamespace = (select oid from pg_namespace where nspname = current_schema)
                and c.relkind in ('r', 'p')
                union -- every view that reads them, whatever it shows and wherever it is
                select v.ev_class
                from rows_of_hospitals t
                join pg_depend d on d.refclassid = 'pg_class'::regclass and d.refobjid = t.oid
                join pg_rewrite v on d.classid = 'pg_rewrite'::regclass and d.objid = v.oid
            )
            select c.relname || ' ' || problem
            from pg_class c
            join rows_of_hospitals on rows_of_hospitals.oid = c.oid
            cross join lateral (values
                (case when c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
                    then 'has no forced row-level security' end),
                (case when c.relkind in ('r', 'p') and not exists (
                        select 1 from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive
                        and pg_get_expr(p.polqual, c.oid) like '%erp_hospital()%'
                        and pg_get_expr(p.polwithcheck, c.oid) like '%erp_hospital()%')
                    then 'has no policy for its hospital' end),
                (case when c.relkind in ('r', 'p') and (
                        select count(*) from pg_policy p where p.polrelid = c.oid and p.polpermissive
                        and exists (select 1 from unnest(p.polroles) r where r = 0 or pg_has_role(current_user, r, 'member'))) > 1
                    then 'has a second policy that widens the first' end),
                (case when pg_has_role(current_user, c.relowner, 'member') then 'is owned by the application''s role' end),
                (case when c.relkind in ('r', 'p') and has_table_privilege(c.oid, 'truncate')
                    then 'can be truncated by the application''s role' end),
                (case when c.relkind = 'v' and has_table_privilege(c.oid, 'select')
                        and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']
                    then 'is a view that reads with its owner''s rights' end),
                (case when c.relkind = 'm' and has_table_privilege(c.oid, 'select')
                    then 'is a materialized view, which no policy protects' end)
            ) as found (problem)
            where problem is not null
            order by 1
            """;

    /** The tables where work waits; the only ones the background may look into. */
    private static final String QUEUES =
            """
            'erp_outbox', 'erp_relay_lease', 'erp_inbox', 'erp_parked_aggregate', 'erp_parked_event', 'erp_job',
            'erp_version', 'erp_user_session', 'erp_idempotency', 'erp_idempotency_result', 'erp_audit_pending',
            'erp_process', 'erp_notice', 'erp_history_core'""";

    private static final String TOO_MUCH =
            """
            select c.relname
            from pg_class c
            where c.relnamespace = (select oid from pg_namespace where nspname = current_schema)
            and c.relkind in ('r', 'p', 'v', 'm') and c.relname not in (QUEUES)
            and has_any_column_privilege(c.oid, 'select, insert, update')
            order by 1
            """
                    .replace("QUEUES", QUEUES);

    /** Whether the role that looks into all hospitals sees only what waits there; in sentences, empty when all is well. */
    public static List<String> backgroundProblems(DataSource background, Database database) throws SQLException {
        if (!database.enforcesIsolation()) {
            return List.of();
        }
        try (var connection = background.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var problems = new ArrayList<String>();
                rows(connection, ROLE)
                        .forEach(r -> problems.add(
                                "The background's database role %s. Connect as an ordinary role.".formatted(r)));
                rows(connection, TOO_MUCH)
                        .forEach(t -> problems.add(
                                "The background's database role has rights on (%s), where no work waits. Revoke them."
                                        .formatted(t)));
                return problems;
            } finally {
                connection.rollback();
            }
        }
    }

    /** What is wrong, in sentences; empty when isolation holds, or on a database that has none to test. */
    public static List<String> problems(DataSource dataSource, Database database) throws SQLException {
        if (!database.enforcesIsolation()) {
            return List.of();
        }
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var problems = new ArrayList<String>();
                rows(connection, ROLE)
                        .forEach(r -> problems.add(
                                "The application's database role %s, so hospitals are not kept apart. Connect as an ordinary role."
                                        .formatted(r)));
                rows(connection, TABLES).forEach(t -> problems.add("Isolation: %s.".formatted(t)));
                if (problems.isEmpty()) {
                    probe(connection, problems);
                }
                return problems;
            } finally {
                connection.rollback();
            }
        }
    }

    private static void probe(Connection connection, List<String> problems) throws SQLException {
        var unbound = count(connection);
        new Binding(PROBE).on(connection, Database.POSTGRESQL);
        var bound = count(connection);
        if (unbound != 0 || bound != 1) {
            problems.add(
                    "Isolation does not work: without a hospital the probe shows %d row(s) instead of 0, with one %d instead of 1."
                            .formatted(unbound, bound));
        }
    }

    private static int count(Connection connection) throws SQLException {
        return Integer.parseInt(rows(connection, "select count(*)::text from erp_isolation_probe")
                .get(0));
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    private IsolationSelfTest() {}
}
