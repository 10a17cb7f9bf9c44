package health.erp.examples.service.laboratory;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.examples.service.web.Versions;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.reagent.RunId;
import health.erp.lab.result.CancelTest;
import health.erp.lab.result.CheckResult;
import health.erp.lab.result.Chosen;
import health.erp.lab.result.CorrectResult;
import health.erp.lab.result.EnterResults;
import health.erp.lab.result.FindResult;
import health.erp.lab.result.ListOrderResults;
import health.erp.lab.result.ListPatientResults;
import health.erp.lab.result.ListToEnter;
import health.erp.lab.result.ListWaiting;
import health.erp.lab.result.Measured;
import health.erp.lab.result.RejectRun;
import health.erp.lab.result.RestateResult;
import health.erp.lab.result.ResultCheckView;
import health.erp.lab.result.ResultView;
import health.erp.lab.result.RunOrigin;
import health.erp.lab.result.SendBackResult;
import health.erp.lab.result.ToEnterView;
import health.erp.lab.result.ValidateResults;
import health.erp.lab.result.VerifyResults;
import health.erp.lab.result.WorkPlace;
import health.erp.lab.specimen.SpecimenId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was measured, who answers for it, and what is put right. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "Results", description = "What was measured, who answers for it, and what is put right.")
class ResultApi {
    private static final String IF_MATCH = "If-Match";

    private final Lab lab;

    ResultApi(Lab lab) {
        this.lab = lab;
    }

    /** A value as it was read: 5.10, less than 10 as {@code <10}, the code of an answer, words. */
    record ValueBody(TestCode test, String value, @Nullable String unit, @Nullable String comment) {}

    /**
     * What was measured in a tube.
     *
     * @param instrument left out where somebody read it off
     * @param at left out for now
     * @param byHand why no instrument is named for tests that one is controlled for
     */
    record EntryBody(
            SpecimenId specimen,
            List<ValueBody> results,
            @Nullable InstrumentId instrument,
            @Nullable Instant at,
            @Nullable String byHand) {}

    /** Which results, as they were seen. */
    record SeenBody(RunId run, int version) {
        Chosen chosen() {
            return new Chosen(run, version);
        }
    }

    /** Answering for how results were measured. */
    record VerifyBody(List<SeenBody> results, boolean early, boolean identityChecked, @Nullable String despite) {}

    /** Answering for what results say. */
    record ValidateBody(List<SeenBody> results, @Nullable String despite) {}

    /** Why. */
    record ReasonBody(String reason) {}

    /** The value as it should have been, and why. */
    record CorrectBody(String value, @Nullable String comment, String reason) {}

    /** What else is said of it, and why. */
    record RestateBody(RestateResult.How as, @Nullable String comment, String reason) {}

    /** Of which test nothing can be obtained, and why. */
    record CancelBody(SpecimenId specimen, TestCode test, String reason) {}

    @GetMapping("/lab/results/to-enter")
    @Operation(summary = "List what has no result yet", description = "Urgent first, then oldest first.")
    Page<ToEnterView, ListToEnter.Place> toEnter(
            Caller caller,
            @RequestParam(name = "section", required = false) @Nullable String section,
            @RequestParam(name = "afterUrgency", required = false) @Nullable Integer urgency,
            @RequestParam(name = "afterItem", required = false) @Nullable OrderItemId item,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        var after = urgency == null || item == null ? null : new ListToEnter.Place(urgency, item);
        return lab.results().toEnter(caller, new ListToEnter(section, after, size));
    }

    @PostMapping("/lab/results")
    @Operation(
            summary = "Enter what was measured in a tube",
            description =
                    "All of it, or nothing. What follows is calculated, and what the rules find nothing against goes out.")
    List<ResultLine> enter(Caller caller, @RequestBody EntryBody body) {
        var origin = body.instrument == null ? RunOrigin.MANUAL : RunOrigin.ANALYZER;
        var command =
                EnterResults.of(body.specimen, new Measured(origin, body.instrument, body.at, List.of(), 1, null));
        if (body.byHand != null) {
            command = command.byHandBecause(body.byHand);
        }
        for (var value : body.results) {
            var entry = EnterResults.Entry.of(value.test.value(), value.value).commented(value.comment);
            command = command.with(value.unit == null ? entry : entry.in(value.unit));
        }
        return lines(lab.results().enter(caller, command));
    }

    @GetMapping("/lab/results/to-verify")
    @Operation(summary = "List what nobody has answered for", description = "With what the rules have against each.")
    Page<ResultLine, WorkPlace> toVerify(
            Caller caller,
            @RequestParam(name = "section", required = false) @Nullable String section,
            @RequestParam(name = "afterUrgency", required = false) @Nullable Integer urgency,
            @RequestParam(name = "afterRun", required = false) @Nullable RunId run,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.results()
                .toVerify(caller, new ListWaiting(section, place(urgency, run), size))
                .map(ResultLine::of);
    }

    @GetMapping("/lab/results/to-validate")
    @Operation(summary = "List what is verified and waits for somebody to say whether it makes sense")
    Page<ResultLine, WorkPlace> toValidate(
            Caller caller,
            @RequestParam(name = "section", required = false) @Nullable String section,
            @RequestParam(name = "afterUrgency", required = false) @Nullable Integer urgency,
            @RequestParam(name = "afterRun", required = false) @Nullable RunId run,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.results()
                .toValidate(caller, new ListWaiting(section, place(urgency, run), size))
                .map(ResultLine::of);
    }

    @PostMapping("/lab/results/verify")
    @Operation(
            summary = "Answer for how results were measured",
            description = "All or none. Of what is critical somebody has to be called from here on.")
    List<ResultLine> verify(Caller caller, @RequestBody VerifyBody body) {
        var chosen = body.results.stream().map(SeenBody::chosen).toList();
        return lines(lab.verification()
                .verify(caller, new VerifyResults(chosen, body.early, body.identityChecked, body.despite)));
    }

    @PostMapping("/lab/results/validate")
    @Operation(
            summary = "Answer for what results say",
            description = "Not by whoever verified them, where two have to look.")
    List<ResultLine> validate(Caller caller, @RequestBody ValidateBody body) {
        var chosen = body.results.stream().map(SeenBody::chosen).toList();
        return lines(lab.verification().validate(caller, new ValidateResults(chosen, body.despite)));
    }

    @PostMapping("/lab/results/{id}/send-back")
    @Operation(summary = "Want a verified result looked at again")
    ResultLine sendBack(
            Caller caller,
            @PathVariable("id") RunId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version) {
        return ResultLine.of(lab.verification().sendBack(caller, new SendBackResult(chosen(id, version))));
    }

    @PostMapping("/lab/results/{id}/reject")
    @Operation(summary = "Say that it was not measured as it should be", description = "The test is run again.")
    List<ResultLine> reject(
            Caller caller,
            @PathVariable("id") RunId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody ReasonBody body) {
        return lines(lab.verification().reject(caller, new RejectRun(chosen(id, version), body.reason)));
    }

    @PostMapping("/lab/results/{id}/correct")
    @Operation(summary = "Put another value in place of a wrong one", description = "What was wrong stays readable.")
    List<ResultLine> correct(
            Caller caller,
            @PathVariable("id") RunId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody CorrectBody body) {
        return lines(lab.corrections()
                .correct(caller, new CorrectResult(chosen(id, version), body.value, body.comment, body.reason)));
    }

    @PostMapping("/lab/results/{id}/restate")
    @Operation(summary = "Say something else of a result than its value")
    List<ResultLine> restate(
            Caller caller,
            @PathVariable("id") RunId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody RestateBody body) {
        return lines(lab.corrections()
                .restate(caller, new RestateResult(chosen(id, version), body.as, body.comment, body.reason)));
    }

    @PostMapping("/lab/results/cancel")
    @Operation(summary = "Say that nothing can be obtained of a test")
    ResultLine cancel(Caller caller, @RequestBody CancelBody body) {
        return ResultLine.of(lab.corrections().cancel(caller, new CancelTest(body.specimen, body.test, body.reason)));
    }

    @GetMapping("/lab/results/{id}")
    @Operation(summary = "Read a result", description = "With all that was ever said of it.")
    ResultLine read(Caller caller, @PathVariable("id") RunId id) {
        return ResultLine.of(lab.results().find(caller, new FindResult(id)));
    }

    @GetMapping("/lab/results/{id}/check")
    @Operation(
            summary = "Ask whether a result still says what it said",
            description = "By the hashes of everything that was ever said of it.")
    ResultCheckView check(Caller caller, @PathVariable("id") RunId id) {
        return lab.results().check(caller, new CheckResult(id));
    }

    @GetMapping("/lab/orders/{id}/results")
    @Operation(
            summary = "List the results of an order",
            description = "For the laboratory: those nobody answered for, too.")
    List<ResultLine> ofOrder(Caller caller, @PathVariable("id") LabOrderId id) {
        return lines(lab.results().ofOrder(caller, new ListOrderResults(id)));
    }

    @GetMapping("/patients/{id}/lab-results")
    @Operation(summary = "List the results of a patient that left the laboratory", description = "Newest first.")
    Page<ResultLine, RunId> ofPatient(
            Caller caller,
            @PathVariable("id") PatientId patient,
            @RequestParam(name = "after", required = false) @Nullable RunId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.results()
                .ofPatient(caller, new ListPatientResults(patient, after, size))
                .map(ResultLine::of);
    }

    private static Chosen chosen(RunId id, @Nullable String version) {
        return new Chosen(id, Versions.of(version));
    }

    private static @Nullable WorkPlace place(@Nullable Integer urgency, @Nullable RunId run) {
        return urgency == null || run == null ? null : new WorkPlace(urgency, run);
    }

    private static List<ResultLine> lines(List<ResultView> results) {
        return results.stream().map(ResultLine::of).toList();
    }
}
