package health.erp.examples.service.laboratory;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.core.id.ItemId;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.Versions;
import health.erp.lab.Lab;
import health.erp.lab.quality.ControlRunId;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.reagent.AcceptReagentLot;
import health.erp.lab.reagent.DefineRecipe;
import health.erp.lab.reagent.DiscardReagentLot;
import health.erp.lab.reagent.Ingredient;
import health.erp.lab.reagent.ListReagentLots;
import health.erp.lab.reagent.ListRecipes;
import health.erp.lab.reagent.ListUsesOfLot;
import health.erp.lab.reagent.ListUsesOfRun;
import health.erp.lab.reagent.OpenReagentLot;
import health.erp.lab.reagent.ReagentLotId;
import health.erp.lab.reagent.ReagentLotView;
import health.erp.lab.reagent.ReagentRecipeId;
import health.erp.lab.reagent.ReagentRecipeView;
import health.erp.lab.reagent.ReagentUseId;
import health.erp.lab.reagent.ReagentUseView;
import health.erp.lab.reagent.RecallReagent;
import health.erp.lab.reagent.ReceiveReagentLot;
import health.erp.lab.reagent.RefuseReagentLot;
import health.erp.lab.reagent.ReviseRecipe;
import health.erp.lab.reagent.RunId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What measuring uses up. */
@RestController
@RequestMapping(path = "/api/lab", produces = "application/json")
@EnableConfigurationProperties(ReagentItems.class)
@Tag(
        name = "Reagents",
        description = "Lots on instruments from coming to being used up or recalled, and what tests use of them.")
class ReagentApi {
    private static final String IF_MATCH = "If-Match";

    private final Lab lab;
    private final ReagentItems items;

    ReagentApi(Lab lab, ReagentItems items) {
        this.lab = lab;
        this.items = items;
    }

    /** A reagent as it is bought. */
    record ReagentLine(ItemId id, String name, String unit) {
        static ReagentLine of(ReagentItems.Item item) {
            return new ReagentLine(item.item(), item.name(), item.unit());
        }
    }

    /** What was compared, and the run of controls that showed it, if one did. */
    record AcceptBody(@Nullable ControlRunId proof, String reason) {}

    /** Why a lot stands as it does from now on. */
    record LotReasonBody(String reason) {}

    /** What a test uses from now on. */
    record IngredientsBody(List<Ingredient> ingredients) {}

    @GetMapping("/reagents")
    @Operation(summary = "List the reagents there are", description = "By name; what of them is here, lots tell.")
    List<ReagentLine> reagents(Caller caller) {
        return items.reagents().stream().map(ReagentLine::of).toList();
    }

    @GetMapping("/instruments/{id}/reagent-lots")
    @Operation(summary = "List the lots of an instrument", description = "Newest first.")
    Page<ReagentLotView, ReagentLotId> lots(
            Caller caller,
            @PathVariable("id") InstrumentId instrument,
            @RequestParam(name = "there", defaultValue = "true") boolean there,
            @RequestParam(name = "after", required = false) @Nullable ReagentLotId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.reagentLots().list(caller, new ListReagentLots(instrument, there, after, size));
    }

    @PostMapping("/reagent-lots")
    @Operation(summary = "Receive a lot", description = "It is not used until somebody has accepted it.")
    ResponseEntity<ReagentLotView> receive(Caller caller, @RequestBody ReceiveReagentLot lot) {
        var view = lab.reagentLots().receive(caller, lot);
        var at = "/api/lab/instruments/" + view.instrument() + "/reagent-lots";
        return Answers.created(at, view, view.version());
    }

    @PostMapping("/reagent-lots/{id}/accept")
    @Operation(summary = "Answer for a lot being fit", description = "It gives what the former one gave.")
    ResponseEntity<ReagentLotView> accept(
            Caller caller,
            @PathVariable("id") ReagentLotId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody AcceptBody body) {
        return found(lab.reagentLots()
                .accept(caller, new AcceptReagentLot(id, Versions.of(version), body.proof, body.reason)));
    }

    @PostMapping("/reagent-lots/{id}/refuse")
    @Operation(summary = "Say that a lot is not fit")
    ResponseEntity<ReagentLotView> refuse(
            Caller caller,
            @PathVariable("id") ReagentLotId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody LotReasonBody body) {
        return found(lab.reagentLots().refuse(caller, new RefuseReagentLot(id, Versions.of(version), body.reason)));
    }

    @PostMapping("/reagent-lots/{id}/open")
    @Operation(
            summary = "Open a lot",
            description = "Its days are counted from then on; its first use would open it, too.")
    ResponseEntity<ReagentLotView> open(
            Caller caller,
            @PathVariable("id") ReagentLotId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version) {
        return found(lab.reagentLots().open(caller, new OpenReagentLot(id, Versions.of(version))));
    }

    @PostMapping("/reagent-lots/{id}/discard")
    @Operation(summary = "Throw away what is left of a lot")
    ResponseEntity<ReagentLotView> discard(
            Caller caller, @PathVariable("id") ReagentLotId id, @RequestBody LotReasonBody body) {
        return found(lab.reagentLots().discard(caller, new DiscardReagentLot(id, body.reason)));
    }

    @PostMapping("/reagent-recalls")
    @Operation(
            summary = "Take every lot of a number out of use",
            description = "On whatever instruments; what it went into is told by the uses.")
    List<ReagentLotView> recall(Caller caller, @RequestBody RecallReagent recall) {
        return lab.reagentLots().recall(caller, recall);
    }

    @GetMapping("/reagent-uses")
    @Operation(summary = "List everything a lot was used for", description = "On whatever instrument, oldest first.")
    Page<ReagentUseView, ReagentUseId> uses(
            Caller caller,
            @RequestParam("item") ItemId item,
            @RequestParam("number") String number,
            @RequestParam(name = "after", required = false) @Nullable ReagentUseId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.reagentUses().ofLot(caller, new ListUsesOfLot(item, number, after, size));
    }

    @GetMapping("/results/{id}/reagents")
    @Operation(summary = "List what measuring a result used")
    List<ReagentUseView> ofResult(Caller caller, @PathVariable("id") RunId run) {
        return lab.reagentUses().ofRun(caller, new ListUsesOfRun(run));
    }

    @GetMapping("/instruments/{id}/recipes")
    @Operation(summary = "List what the tests of an instrument use")
    Page<ReagentRecipeView, ReagentRecipeId> recipes(
            Caller caller,
            @PathVariable("id") InstrumentId instrument,
            @RequestParam(name = "after", required = false) @Nullable ReagentRecipeId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.reagentRecipes().list(caller, new ListRecipes(instrument, after, size));
    }

    @PostMapping("/recipes")
    @Operation(summary = "Say what a test uses", description = "That it uses nothing has to be said, too.")
    ResponseEntity<ReagentRecipeView> define(Caller caller, @RequestBody DefineRecipe recipe) {
        var view = lab.reagentRecipes().define(caller, recipe);
        return Answers.created("/api/lab/instruments/" + view.instrument() + "/recipes", view, view.version());
    }

    @PutMapping("/recipes/{id}")
    @Operation(summary = "Say anew what a test uses", description = "What runs took before stays as it was taken.")
    ResponseEntity<ReagentRecipeView> revise(
            Caller caller,
            @PathVariable("id") ReagentRecipeId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody IngredientsBody body) {
        var command = new ReviseRecipe(id, Versions.of(version), body.ingredients);
        var view = lab.reagentRecipes().revise(caller, command);
        return Answers.found(view, view.version());
    }

    private static ResponseEntity<ReagentLotView> found(ReagentLotView view) {
        return Answers.found(view, view.version());
    }
}
