package health.erp.broken.nothing.core.testing;

import health.erp.broken.nothing.core.HostTransactions;
import java.util.function.Function;

/** The contract of the port, in the test kit. */
public final class HostTransactionsContract {
    public static <R> R check(HostTransactions port, R answer) {
        Function<Object, R> work = connection -> answer;
        return port.required(work::apply);
    }

    private HostTransactionsContract() {}
}
