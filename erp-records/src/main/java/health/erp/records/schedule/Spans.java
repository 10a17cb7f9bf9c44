package health.erp.records.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Sums and differences of stretches of time; what comes out is in order, and none touches another. */
public final class Spans {
    /** All of them, those that touch or overlap made one. */
    public static List<Span> union(Collection<Span> spans) {
        var joined = new ArrayList<Span>();
        for (var span : spans.stream().sorted().toList()) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || last.end().isBefore(span.start())) {
                joined.add(span);
            } else if (last.end().isBefore(span.end())) {
                joined.set(joined.size() - 1, new Span(last.start(), span.end()));
            }
        }
        return joined;
    }

    /** What is left of them without the others. */
    public static List<Span> minus(Collection<Span> spans, Collection<Span> taken) {
        var gone = union(taken);
        var left = new ArrayList<Span>();
        var next = 0;
        for (var span : union(spans)) {
            var from = span.start();
            while (next < gone.size() && !gone.get(next).end().isAfter(from)) {
                next++;
            }
            for (var i = next; i < gone.size() && gone.get(i).start().isBefore(span.end()); i++) {
                if (from.isBefore(gone.get(i).start())) {
                    left.add(new Span(from, gone.get(i).start()));
                }
                from = Span.later(from, gone.get(i).end());
            }
            if (from.isBefore(span.end())) {
                left.add(new Span(from, span.end()));
            }
        }
        return left;
    }

    private Spans() {}
}
