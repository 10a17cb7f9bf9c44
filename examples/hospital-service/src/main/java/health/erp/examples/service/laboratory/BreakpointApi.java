package health.erp.examples.service.laboratory;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.lab.Lab;
import health.erp.lab.culture.BreakpointTableId;
import health.erp.lab.culture.BreakpointTableView;
import health.erp.lab.culture.ImportBreakpoints;
import health.erp.lab.culture.ImportOutcome;
import health.erp.lab.culture.ImportOutcome.Imported;
import health.erp.lab.culture.ImportOutcome.Problem;
import health.erp.lab.culture.ImportOutcome.Rejected;
import health.erp.lab.culture.ListBreakpointTables;
import health.erp.lab.culture.PutInForce;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** By which guideline susceptibility is judged. None comes with the product: they belong to who publishes them. */
@RestController
@RequestMapping(path = "/api/lab/breakpoints", produces = "application/json")
@Tag(name = "Breakpoints", description = "By which guideline susceptibility is judged.")
class BreakpointApi {
    private final Lab lab;

    BreakpointApi(Lab lab) {
        this.lab = lab;
    }

    /** The table that was brought in, or what is wrong with its lines: then nothing of it is there. */
    record BroughtIn(@Nullable BreakpointTableView table, List<BreakpointProblem> problems) {
        static BroughtIn of(ImportOutcome outcome) {
            return outcome instanceof Rejected rejected
                    ? new BroughtIn(
                            null,
                            rejected.problems().stream()
                                    .map(BreakpointProblem::of)
                                    .toList())
                    : new BroughtIn(((Imported) outcome).table(), List.of());
        }
    }

    /** What is wrong with a line. */
    record BreakpointProblem(String list, int line, String problem) {
        static BreakpointProblem of(Problem problem) {
            return new BreakpointProblem(problem.list(), problem.line(), problem.problem());
        }
    }

    @GetMapping
    @Operation(summary = "List tables of breakpoints", description = "Newest first.")
    Page<BreakpointTableView, BreakpointTableId> tables(
            Caller caller,
            @RequestParam(name = "after", required = false) @Nullable BreakpointTableId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.breakpoints().list(caller, new ListBreakpointTables(after, size));
    }

    @PostMapping
    @Operation(summary = "Bring in an edition", description = "All of it, or nothing with what is wrong line by line.")
    BroughtIn bring(Caller caller, @RequestBody ImportBreakpoints table) {
        return BroughtIn.of(lab.breakpoints().bring(caller, table));
    }

    @PostMapping("/{id}/put-in-force")
    @Operation(summary = "Judge by a table from now on", description = "What was judged before stays as it was.")
    BreakpointTableView putInForce(Caller caller, @PathVariable("id") BreakpointTableId id) {
        return lab.breakpoints().putInForce(caller, new PutInForce(id));
    }
}
