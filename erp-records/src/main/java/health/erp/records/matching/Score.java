package health.erp.records.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * What a comparison came to.
 *
 * @param weight in millibits
 * @param fields those that both entries tell, and what each counted; holds no value of either
 */
public record Score(Verdict verdict, int weight, List<FieldScore> fields) {
    public Score {
        fields = List.copyOf(fields);
    }

    static Score of(Verdict verdict, int weight, long pattern, Features a, Features b, MatchModel model) {
        var fields = new ArrayList<FieldScore>();
        for (var field : Field.values()) {
            var agreement = Pattern.in(pattern, field);
            if (agreement != Agreement.UNKNOWN) {
                fields.add(new FieldScore(field, agreement, Evidence.of(field, pattern, a, b, model)));
            }
        }
        return new Score(verdict, weight, fields);
    }
}
