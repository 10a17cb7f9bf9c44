package health.erp.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.HostTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the runtime relies on when it lives in the transactions of a host. An adapter's test implements this and says
 * what its transactions are; the rows of the host are written on the connection they hand out.
 */
public interface HostTransactionsContract {
    HostTransactions transactions();

    /** Where the transactions work; its user may make a table, and it has at least two connections. */
    DataSource dataSource();

    @BeforeEach
    default void emptyTheTableOfTheHost() {
        TestDatabase.execute(dataSource(), "create table if not exists host_row (name varchar(40) not null)");
        TestDatabase.execute(dataSource(), "delete from host_row");
    }

    @Test
    default void commitsWhenTheWorkReturns() {
        var answer = transactions().required(connection -> {
            write(connection, "host");
            write(connection, "hospital");
            return "done";
        });

        assertThat(answer).isEqualTo("done");
        assertThat(committed()).containsExactly("hospital", "host");
    }

    @Test
    default void showsNothingBeforeItCommits() {
        transactions().required(connection -> {
            write(connection, "host");
            assertThat(committed()).isEmpty();
            return true;
        });

        assertThat(committed()).containsExactly("host");
    }

    @Test
    default void rollsBackWhenTheWorkThrowsAndPassesTheExceptionOn() {
        var failure = new IllegalStateException("no");

        assertThatThrownBy(() -> transactions().required(connection -> {
                    write(connection, "host");
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(committed()).isEmpty();
    }

    @Test
    default void workInsideJoinsTheRunningTransaction() {
        transactions().required(outer -> {
            write(outer, "host");
            transactions().required(inner -> {
                assertThat(rows(inner)).containsExactly("host");
                write(inner, "hospital");
                return true;
            });
            assertThat(rows(outer)).containsExactly("hospital", "host");
            assertThat(committed()).isEmpty();
            return true;
        });

        assertThat(committed()).containsExactly("hospital", "host");
    }

    @Test
    default void workInsideRollsBackWithTheHost() {
        assertThatThrownBy(() -> transactions().required(outer -> {
                    transactions().required(inner -> write(inner, "hospital"));
                    throw new IllegalStateException("the host changed its mind");
                }))
                .hasMessageContaining("changed its mind");

        assertThat(committed()).isEmpty();
    }

    @Test
    default void aFailureInsideRollsBackEverythingEvenIfTheHostSwallowsIt() {
        assertThatThrownBy(() -> transactions().required(outer -> {
                    write(outer, "host");
                    failInside();
                    return write(outer, "host again");
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(committed()).isEmpty();
    }

    @Test
    default void anActionRunsOnceTheTransactionHasCommitted() {
        var seen = new ArrayList<List<String>>();

        var promised = transactions().required(connection -> {
            var answer = transactions().afterCommit(() -> seen.add(committed()));
            write(connection, "hospital");
            assertThat(seen).isEmpty();
            return answer;
        });

        assertThat(seen).isEqualTo(promised ? List.of(List.of("hospital")) : List.of());
    }

    @Test
    default void anActionOfWorkInsideWaitsForTheHost() {
        var ran = new ArrayList<String>();

        var promised = transactions().required(outer -> {
            var answer = transactions().required(inner -> transactions().afterCommit(() -> ran.add("now")));
            assertThat(ran).isEmpty();
            return answer;
        });

        assertThat(ran).hasSize(promised ? 1 : 0);
    }

    @Test
    default void anActionNeverRunsAfterARollback() {
        var ran = new ArrayList<String>();

        assertThatThrownBy(() -> transactions().required(connection -> {
                    transactions().afterCommit(() -> ran.add("never"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        transactions().required(connection -> write(connection, "next"));

        assertThat(ran).isEmpty();
    }

    @Test
    default void withoutATransactionAnActionIsRefused() {
        var ran = new ArrayList<String>();

        assertThat(transactions().afterCommit(() -> ran.add("never"))).isFalse();
        transactions().required(connection -> write(connection, "next"));

        assertThat(ran).isEmpty();
    }

    @Test
    default void anotherThreadHasATransactionOfItsOwn() {
        assertThatThrownBy(() -> transactions().required(connection -> {
                    write(connection, "mine");
                    CompletableFuture.supplyAsync(() -> transactions().required(other -> write(other, "other")))
                            .join();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(committed()).containsExactly("other");
    }

    @Test
    default void givesEveryConnectionBack() {
        for (int i = 0; i < 40; i++) {
            var fails = i % 2 == 0;
            try {
                transactions().required(connection -> {
                    write(connection, "row");
                    if (fails) {
                        throw new IllegalStateException("no");
                    }
                    return true;
                });
            } catch (IllegalStateException expected) {
                assertThat(fails).isTrue();
            }
        }

        assertThat(committed()).hasSize(20);
    }

    private void failInside() {
        try {
            transactions().required(inner -> {
                write(inner, "hospital");
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException swallowed) {
            assertThat(swallowed).hasMessage("no");
        }
    }

    private List<String> committed() {
        return TestDatabase.query(dataSource(), "select name from host_row order by name");
    }

    private static List<String> rows(Connection connection) {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select name from host_row order by name")) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static boolean write(Connection connection, String name) {
        try (var insert = connection.prepareStatement("insert into host_row (name) values (?)")) {
            insert.setString(1, name);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
