package health.erp.lab.interpretation;

import java.util.Arrays;
import java.util.List;

/** What the sender of a result said it means, as it was written. Kept for the record; nothing is decided by it. */
public record SentFlags(List<String> codes) {
    public static final SentFlags NONE = new SentFlags(List.of());

    public SentFlags {
        codes = List.copyOf(codes);
    }

    /** From OBX-8, whose repetitions are separated by {@code ~}. */
    public static SentFlags read(String field) {
        return new SentFlags(Arrays.stream(field.split("~", -1))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList());
    }

    /** Whether the sender found something else than we do; silence disagrees with nothing. */
    public boolean disagreeWith(Interpreted ours) {
        var mine = ours.codes().stream().map(Interpretation::code).toList();
        return !codes.isEmpty() && !(mine.containsAll(codes) && codes.containsAll(mine));
    }
}
