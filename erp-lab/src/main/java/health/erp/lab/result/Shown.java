package health.erp.lab.result;

import static health.erp.lab.result.ResultMapper.MAPPER;

import health.erp.lab.reagent.RunId;
import java.util.List;
import java.util.Map;

/** Results as they are shown, with what was said of them before where that was asked for. */
final class Shown {
    static ResultView of(RunRow row) {
        return MAPPER.toView(row.run(), row.version(), List.of());
    }

    static ResultView of(RunRow row, Map<RunId, List<ResultVersion>> versions) {
        var earlier = versions.getOrDefault(row.run().getId(), List.of()).stream()
                .filter(version -> version.getNo() < row.run().getCurrentNo())
                .toList();
        return MAPPER.toView(row.run(), row.version(), earlier);
    }

    private Shown() {}
}
