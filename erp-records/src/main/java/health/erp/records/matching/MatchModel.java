package health.erp.records.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a register has taught about agreeing and differing. A model never changes; a comparison by the same one gives the
 * same weight for ever. R-MPI-5
 */
public final class MatchModel {
    /** Before anything was learned: made for Indian registers, with no register's frequencies of names. */
    public static final MatchModel SHIPPED = new MatchModel(Weights.shipped(), Frequencies.NONE);

    private final Weights weights;
    private final Frequencies frequencies;
    private final String text;
    private final long fingerprint;

    MatchModel(Weights weights, Frequencies frequencies) {
        this.weights = weights;
        this.frequencies = frequencies;
        this.text = Arrays.stream(weights.table())
                        .map(row ->
                                Arrays.stream(row).mapToObj(Integer::toString).collect(Collectors.joining(",")))
                        .collect(Collectors.joining(";"))
                + "|"
                + frequencies.text();
        this.fingerprint = Hashing.of(text);
    }

    /** Back from {@link #text}. */
    public static MatchModel parse(String text) {
        var bar = text.indexOf('|');
        var weights = new int[Field.COUNT][Agreement.COUNT];
        var rows = text.substring(0, bar).split(";", -1);
        for (int f = 0; f < rows.length; f++) {
            var row = rows[f].split(",", -1);
            for (int a = 0; a < row.length; a++) {
                weights[f][a] = Integer.parseInt(row[a]);
            }
        }
        return new MatchModel(new Weights(weights), Frequencies.parse(text.substring(bar + 1)));
    }

    /** To keep it; holds weights, and hashes of frequent names with how many bear them. */
    public String text() {
        return text;
    }

    /** Equal for equal models. */
    public String version() {
        return Long.toHexString(fingerprint);
    }

    /** What each agreement of a field counts, in millibits, in the order of {@link Agreement}. */
    public List<Integer> weights(Field field) {
        var counted = new ArrayList<Integer>();
        for (var agreement : Agreement.values()) {
            counted.add(weights.of(field, agreement));
        }
        return List.copyOf(counted);
    }

    Weights weights() {
        return weights;
    }

    Frequencies frequencies() {
        return frequencies;
    }
}
