package health.erp.lab.quality;

import health.erp.lab.control.ControlDecision.Verdict;
import java.util.List;

/**
 * A point of a chart and what its run showed.
 *
 * @param rules that did not hold in its run, at this level or across levels, as on charts: 1_3s
 */
public record ChartPointView(ControlPointView point, Verdict verdict, List<String> rules) {
    static ChartPointView of(ChartRow row) {
        var rules = row.run().getDecision().violations().stream()
                .filter(violation -> violation.level() == null
                        || violation.level().equals(row.point().getLevel()))
                .map(violation -> violation.rule().code())
                .distinct()
                .toList();
        return new ChartPointView(
                QualityMapper.MAPPER.toView(row.point()), row.run().getVerdict(), rules);
    }
}
