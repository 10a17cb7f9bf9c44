package health.erp.examples.service.chart;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.records.Records;
import health.erp.records.chart.ChartLine;
import health.erp.records.chart.ChartView;
import health.erp.records.chart.ReadTimeline;
import health.erp.records.chart.ShowChart;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The chart of a patient: the most important at a glance, and everything by time. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "Chart", description = "The most important at a glance, and everything by time.")
class ChartApi {
    private final Records records;

    ChartApi(Records records) {
        this.records = records;
    }

    @GetMapping("/patients/{id}/chart")
    @Operation(summary = "Read the chart")
    ChartView chart(Caller caller, @PathVariable("id") PatientId id) {
        return records.charts().show(caller, new ShowChart(id));
    }

    @GetMapping("/patients/{id}/timeline")
    @Operation(summary = "Read the chart by time, the newest first")
    Page<ChartLine, UUID> timeline(
            Caller caller,
            @PathVariable("id") PatientId id,
            @RequestParam(name = "after", required = false) @Nullable UUID after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return records.charts().timeline(caller, new ReadTimeline(id, after, size));
    }
}
