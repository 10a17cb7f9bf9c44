package health.erp.examples.service.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where something failed, without what it said. */
final class Places {
    private static final int CAUSES = 5;
    private static final int FRAMES = 25;

    private Places() {}

    static String of(Throwable failure) {
        var text = new StringBuilder();
        var depth = 0;
        for (@Nullable Throwable t = failure; t != null && depth < CAUSES; t = t.getCause(), depth++) {
            text.append(depth == 0 ? "\n" : "\ncaused by ")
                    .append(t.getClass().getName())
                    .append(Arrays.stream(t.getStackTrace())
                            .limit(FRAMES)
                            .map(frame -> "\n    at " + frame)
                            .collect(Collectors.joining()));
        }
        return text.toString();
    }
}
