package health.erp.broken.nothing.core.jpa;

import java.sql.Connection;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

/** Everything core.jpa may do and nobody else. */
public final class Sessions {
    private final ThreadLocal<Session> running = new ThreadLocal<>();

    Connection connection(StatelessSession session, Object row) {
        running.get().remove(row);
        return session.doReturningWork(connection -> connection);
    }

    private interface Work {
        void run();
    }

    static void run(Runnable work) {
        Work wrapped = work::run;
        wrapped.run();
    }
}
