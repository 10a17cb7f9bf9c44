package health.erp.core.jpa;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** Consecutive numbers nobody else will be given. */
final class NumberBlock {
    private final AtomicLong next;
    private final long end;

    NumberBlock(long first, int size) {
        this.next = new AtomicLong(first);
        this.end = first + size;
    }

    OptionalLong take() {
        var number = next.getAndIncrement();
        return number < end ? OptionalLong.of(number) : OptionalLong.empty();
    }
}
