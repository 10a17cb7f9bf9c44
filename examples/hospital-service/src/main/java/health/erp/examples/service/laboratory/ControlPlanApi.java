package health.erp.examples.service.laboratory;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.Versions;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.CalibrateInstrument;
import health.erp.lab.quality.ControlLotId;
import health.erp.lab.quality.ControlLotView;
import health.erp.lab.quality.ControlMaterialId;
import health.erp.lab.quality.ControlMaterialView;
import health.erp.lab.quality.ControlTargetId;
import health.erp.lab.quality.ControlTargetView;
import health.erp.lab.quality.ControlledTestId;
import health.erp.lab.quality.ControlledTestView;
import health.erp.lab.quality.DefineControlMaterial;
import health.erp.lab.quality.DefineInstrument;
import health.erp.lab.quality.DeriveTarget;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.quality.InstrumentView;
import health.erp.lab.quality.LevelGoal;
import health.erp.lab.quality.ListControlLots;
import health.erp.lab.quality.ListControlMaterials;
import health.erp.lab.quality.ListTargets;
import health.erp.lab.quality.OpenControlLot;
import health.erp.lab.quality.PlanControl;
import health.erp.lab.quality.ReceiveControlLot;
import health.erp.lab.quality.ResumeInstrument;
import health.erp.lab.quality.SetGoals;
import health.erp.lab.quality.SetTarget;
import health.erp.lab.quality.StopInstrument;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which instruments there are, and how they are controlled. */
@RestController
@RequestMapping(path = "/api/lab", produces = "application/json")
@Tag(
        name = "Control plans",
        description = "Which instruments there are, with what they are controlled, and what is expected of it.")
class ControlPlanApi {
    private static final String IF_MATCH = "If-Match";

    private final Lab lab;

    ControlPlanApi(Lab lab) {
        this.lab = lab;
    }

    /** Why an instrument stands as it does from now on. */
    record WhyBody(String why) {}

    /** By what it was calibrated, and for which tests; none for all. */
    record CalibrationBody(@Nullable Set<TestCode> tests, String done) {}

    /** What a lot should give at a level. */
    record TargetBody(String level, ControlLotId lot, BigDecimal mean, BigDecimal deviation) {}

    /** Of which level. */
    record LevelBody(String level) {}

    @PostMapping("/instruments")
    @Operation(summary = "Say that there is an instrument")
    ResponseEntity<InstrumentView> define(Caller caller, @RequestBody DefineInstrument instrument) {
        var view = lab.instruments().define(caller, instrument);
        return Answers.created("/api/lab/instruments", view, view.version());
    }

    @PostMapping("/instruments/{id}/stop")
    @Operation(summary = "Take an instrument out of service")
    ResponseEntity<InstrumentView> stop(
            Caller caller,
            @PathVariable("id") InstrumentId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody WhyBody body) {
        return found(lab.instruments().stop(caller, new StopInstrument(id, Versions.of(version), body.why)));
    }

    @PostMapping("/instruments/{id}/resume")
    @Operation(summary = "Let an instrument be used again", description = "Its tests have to be controlled anew first.")
    ResponseEntity<InstrumentView> resume(
            Caller caller,
            @PathVariable("id") InstrumentId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody WhyBody body) {
        return found(lab.instruments().resume(caller, new ResumeInstrument(id, Versions.of(version), body.why)));
    }

    @PostMapping("/instruments/{id}/calibrate")
    @Operation(summary = "Note that an instrument was calibrated")
    ResponseEntity<InstrumentView> calibrate(
            Caller caller,
            @PathVariable("id") InstrumentId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody CalibrationBody body) {
        var tests = body.tests == null ? Set.<TestCode>of() : body.tests;
        return found(lab.instruments()
                .calibrate(caller, new CalibrateInstrument(id, Versions.of(version), tests, body.done)));
    }

    @PostMapping("/control-materials")
    @Operation(summary = "Say that a control material is used")
    ControlMaterialView material(Caller caller, @RequestBody DefineControlMaterial material) {
        return lab.controlMaterials().define(caller, material);
    }

    @GetMapping("/control-materials")
    @Operation(summary = "List control materials")
    Page<ControlMaterialView, ControlMaterialId> materials(
            Caller caller,
            @RequestParam(name = "after", required = false) @Nullable ControlMaterialId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.controlMaterials().list(caller, new ListControlMaterials(after, size));
    }

    @PostMapping("/control-lots")
    @Operation(summary = "Receive a lot of controls")
    ResponseEntity<ControlLotView> receive(Caller caller, @RequestBody ReceiveControlLot lot) {
        var view = lab.controlMaterials().receive(caller, lot);
        return Answers.created("/api/lab/control-materials/" + view.material() + "/lots", view, view.version());
    }

    @PostMapping("/control-lots/{id}/open")
    @Operation(summary = "Open a vial of a lot of controls")
    ResponseEntity<ControlLotView> open(
            Caller caller,
            @PathVariable("id") ControlLotId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version) {
        var view = lab.controlMaterials().open(caller, new OpenControlLot(id, Versions.of(version)));
        return Answers.found(view, view.version());
    }

    @GetMapping("/control-materials/{id}/lots")
    @Operation(summary = "List the lots of a control material")
    Page<ControlLotView, ControlLotId> lots(
            Caller caller,
            @PathVariable("id") ControlMaterialId id,
            @RequestParam(name = "after", required = false) @Nullable ControlLotId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.controlMaterials().lots(caller, new ListControlLots(id, after, size));
    }

    @PostMapping("/controls")
    @Operation(
            summary = "Agree how a test is controlled on an instrument",
            description = "Until this is done, nothing measured there goes out.")
    ResponseEntity<ControlledTestView> plan(Caller caller, @RequestBody PlanControl plan) {
        var view = lab.controlPlans().plan(caller, plan);
        return Answers.created("/api/lab/controls", view, view.version());
    }

    @PostMapping("/controls/{id}/targets")
    @Operation(summary = "Say what a lot should give at a level")
    ControlTargetView target(Caller caller, @PathVariable("id") ControlledTestId id, @RequestBody TargetBody body) {
        return lab.controlPlans().target(caller, new SetTarget(id, body.level, body.lot, body.mean, body.deviation));
    }

    @PostMapping("/controls/{id}/targets/derive")
    @Operation(summary = "Say that a lot should give what it has given so far")
    ControlTargetView derive(Caller caller, @PathVariable("id") ControlledTestId id, @RequestBody LevelBody body) {
        return lab.controlPlans().derive(caller, new DeriveTarget(id, body.level));
    }

    @GetMapping("/controls/{id}/targets")
    @Operation(summary = "List what was and is expected", description = "Newest first.")
    Page<ControlTargetView, ControlTargetId> targets(
            Caller caller,
            @PathVariable("id") ControlledTestId id,
            @RequestParam(name = "after", required = false) @Nullable ControlTargetId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.controlPlans().targets(caller, new ListTargets(id, after, size));
    }

    @PostMapping("/controls/{id}/goals")
    @Operation(summary = "Say how wrong a test may be at its levels", description = "In percent; sigma is told by it.")
    ResponseEntity<ControlledTestView> aim(
            Caller caller, @PathVariable("id") ControlledTestId id, @RequestBody List<LevelGoal> goals) {
        var view = lab.controlPlans().aim(caller, new SetGoals(id, goals));
        return Answers.found(view, view.version());
    }

    private static ResponseEntity<InstrumentView> found(InstrumentView view) {
        return Answers.found(view, view.version());
    }
}
