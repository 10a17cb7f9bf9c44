package health.erp.examples.service.laboratory;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.control.ControlGate;
import health.erp.lab.quality.AskGate;
import health.erp.lab.quality.ChartPointView;
import health.erp.lab.quality.ControlEpochView;
import health.erp.lab.quality.ControlRunId;
import health.erp.lab.quality.ControlRunView;
import health.erp.lab.quality.ControlledTestId;
import health.erp.lab.quality.ControlledTestView;
import health.erp.lab.quality.EnterControlRun;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.quality.InstrumentView;
import health.erp.lab.quality.LevelStatisticsView;
import health.erp.lab.quality.ListControlRuns;
import health.erp.lab.quality.ListControls;
import health.erp.lab.quality.ListEpochs;
import health.erp.lab.quality.ListInstruments;
import health.erp.lab.quality.MeasuredControl;
import health.erp.lab.quality.ReadChart;
import health.erp.lab.quality.ReadStatistics;
import health.erp.lab.quality.RunSource;
import health.erp.lab.quality.TakeCorrectiveAction;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether instruments tell the truth. */
@RestController
@RequestMapping(path = "/api/lab", produces = "application/json")
@Tag(
        name = "Quality control",
        description = "Whether instruments tell the truth: nothing goes out until a run of controls has proven it.")
class QualityApi {
    private final Lab lab;

    QualityApi(Lab lab) {
        this.lab = lab;
    }

    /**
     * What the controls gave.
     *
     * @param repeats the run that was not in order, if this repeats one
     */
    record RunBody(
            TestCode test,
            InstrumentId instrument,
            Instant measuredAt,
            List<MeasuredControl> measured,
            @Nullable ControlRunId repeats,
            @Nullable String note) {}

    /** What was done about a run that was not in order. */
    record ActionBody(@Nullable ControlRunId run, String done) {}

    /** Whether what was measured may go out. */
    record GateBody(boolean open, ControlGate.@Nullable Reason reason) {
        static GateBody of(ControlGate gate) {
            return gate instanceof ControlGate.Closed closed
                    ? new GateBody(false, closed.reason())
                    : new GateBody(true, null);
        }
    }

    @GetMapping("/instruments")
    @Operation(summary = "List instruments")
    Page<InstrumentView, InstrumentId> instruments(
            Caller caller,
            @RequestParam(name = "after", required = false) @Nullable InstrumentId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.instruments().list(caller, new ListInstruments(after, size));
    }

    @GetMapping("/controls")
    @Operation(
            summary = "List the tests that are controlled",
            description = "unproven=true for those of which nothing may go out now.")
    Page<ControlledTestView, ControlledTestId> controls(
            Caller caller,
            @RequestParam(name = "instrument", required = false) @Nullable InstrumentId instrument,
            @RequestParam(name = "unproven", defaultValue = "false") boolean unproven,
            @RequestParam(name = "after", required = false) @Nullable ControlledTestId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.controlPlans().list(caller, new ListControls(instrument, unproven, after, size));
    }

    @PostMapping("/control-runs")
    @Operation(
            summary = "Enter what controls gave",
            description = "All levels measured together. That it is not in order is an answer, not an error.")
    ResponseEntity<ControlRunView> enter(Caller caller, @RequestBody RunBody body) {
        var run = lab.qualityControl()
                .enter(
                        caller,
                        new EnterControlRun(
                                body.test,
                                body.instrument,
                                body.measuredAt,
                                body.measured,
                                RunSource.MANUAL,
                                body.repeats,
                                body.note));
        return ResponseEntity.created(URI.create("/api/lab/controls/" + run.controlled() + "/runs"))
                .body(run);
    }

    @GetMapping("/controls/{id}/runs")
    @Operation(summary = "Read the log of a controlled test")
    Page<ControlRunView, Integer> runs(
            Caller caller,
            @PathVariable("id") ControlledTestId id,
            @RequestParam("from") Instant from,
            @RequestParam("until") Instant until,
            @RequestParam(name = "after", required = false) @Nullable Integer after,
            @RequestParam(name = "size", defaultValue = "100") int size) {
        return lab.qualityControl().list(caller, new ListControlRuns(id, from, until, after, size));
    }

    @GetMapping("/controls/{id}/chart")
    @Operation(summary = "Read the points of a level for a chart after Levey and Jennings")
    Page<ChartPointView, Integer> chart(
            Caller caller,
            @PathVariable("id") ControlledTestId id,
            @RequestParam("level") String level,
            @RequestParam("from") Instant from,
            @RequestParam("until") Instant until,
            @RequestParam(name = "after", required = false) @Nullable Integer after,
            @RequestParam(name = "size", defaultValue = "100") int size) {
        return lab.controlCharts().chart(caller, new ReadChart(id, level, from, until, after, size));
    }

    @GetMapping("/controls/{id}/epochs")
    @Operation(summary = "List why controls were looked at anew")
    Page<ControlEpochView, Integer> epochs(
            Caller caller,
            @PathVariable("id") ControlledTestId id,
            @RequestParam(name = "after", required = false) @Nullable Integer after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.controlCharts().epochs(caller, new ListEpochs(id, after, size));
    }

    @GetMapping("/controls/{id}/statistics")
    @Operation(summary = "Read what controls gave in a month", description = "Mean, deviation and sigma of each lot.")
    List<LevelStatisticsView> statistics(
            Caller caller, @PathVariable("id") ControlledTestId id, @RequestParam("month") YearMonth month) {
        return lab.controlCharts().statistics(caller, new ReadStatistics(id, month));
    }

    @PostMapping("/controls/{id}/corrective-actions")
    @Operation(
            summary = "Answer for what was done",
            description = "What controls showed before says nothing of what comes: a run in order has to prove it.")
    ControlEpochView act(Caller caller, @PathVariable("id") ControlledTestId id, @RequestBody ActionBody body) {
        return lab.qualityControl().act(caller, new TakeCorrectiveAction(id, body.run, body.done));
    }

    @GetMapping("/gate")
    @Operation(summary = "Ask whether what was measured may go out")
    GateBody gate(
            Caller caller,
            @RequestParam("test") TestCode test,
            @RequestParam("instrument") InstrumentId instrument,
            @RequestParam("measured") Instant measured) {
        return GateBody.of(lab.qualityControl().gate(caller, new AskGate(test, instrument, measured)));
    }
}
