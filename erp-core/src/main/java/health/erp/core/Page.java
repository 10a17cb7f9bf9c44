package health.erp.core;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some of the things asked for, in a stable order, and where the rest begins.
 *
 * @param next the id to pass as {@code after} for the next page; null on the last one. Pages stay right while others
 *     insert, because they continue after a row and do not count rows.
 */
public record Page<T, I>(List<T> items, @Nullable I next) {
    public static final int MAX_SIZE = 100;

    public Page {
        items = List.copyOf(items);
    }

    /** Cuts a page from rows fetched with one more than its size. */
    public static <T, I> Page<T, I> of(List<T> rows, int size, Function<T, I> id) {
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, size);
        return new Page<>(items, id.apply(items.get(size - 1)));
    }

    public <V> Page<V, I> map(Function<T, V> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
