package health.erp.examples.service.chart;

import health.erp.core.Caller;
import health.erp.core.id.PatientId;
import health.erp.records.Records;
import health.erp.records.observation.CorrectVitals;
import health.erp.records.observation.FindVitals;
import health.erp.records.observation.ObservationId;
import health.erp.records.observation.ObservationView;
import health.erp.records.observation.ReadSeries;
import health.erp.records.observation.RecordVitals;
import health.erp.records.observation.SeriesPlace;
import health.erp.records.observation.VitalSetId;
import health.erp.records.observation.VitalSign;
import health.erp.records.observation.VitalsView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Vital signs. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(
        name = "Vital signs",
        description = "Measured together, with what is derived from them: mean pressure, body mass index, NEWS2.")
class VitalsApi {
    private final Records records;

    VitalsApi(Records records) {
        this.records = records;
    }

    /** What a set of values should have been. */
    record CorrectionBody(Map<ObservationId, BigDecimal> values, Set<ObservationId> inError, String reason) {}

    /** Values of one sign, the newest first; next is left out on the last page. */
    record SeriesBody(List<ObservationView> items, @Nullable Instant afterTaken, @Nullable ObservationId after) {}

    @PostMapping("/vitals")
    @Operation(summary = "Record vital signs")
    ResponseEntity<VitalsView> record(Caller caller, @RequestBody RecordVitals vitals) {
        var made = records.vitals().record(caller, vitals);
        return ResponseEntity.created(URI.create("/api/vitals/" + made.id())).body(made);
    }

    @GetMapping("/vitals/{id}")
    @Operation(summary = "Read a set of vital signs")
    VitalsView read(
            Caller caller,
            @PathVariable("id") VitalSetId id,
            @RequestParam(name = "replaced", defaultValue = "false") boolean replaced) {
        return records.vitals().find(caller, new FindVitals(id, replaced));
    }

    @PostMapping("/vitals/{id}/correct")
    @Operation(summary = "Correct vital signs")
    VitalsView correct(Caller caller, @PathVariable("id") VitalSetId id, @RequestBody CorrectionBody body) {
        return records.vitals().correct(caller, new CorrectVitals(id, body.values, body.inError, body.reason));
    }

    @GetMapping("/patients/{id}/vitals")
    @Operation(
            summary = "List the values of one vital sign",
            description = "For the next page send both afterTaken and after.")
    SeriesBody series(
            Caller caller,
            @PathVariable("id") PatientId id,
            @RequestParam("sign") VitalSign sign,
            @RequestParam(name = "from", required = false) @Nullable Instant from,
            @RequestParam(name = "afterTaken", required = false) @Nullable Instant afterTaken,
            @RequestParam(name = "after", required = false) @Nullable ObservationId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        var place = afterTaken == null || after == null ? null : new SeriesPlace(afterTaken, after);
        var page = records.vitals().series(caller, new ReadSeries(id, sign, from, place, size));
        var next = page.next();
        return new SeriesBody(
                page.items(), next == null ? null : next.takenAt(), next == null ? null : next.observation());
    }
}
