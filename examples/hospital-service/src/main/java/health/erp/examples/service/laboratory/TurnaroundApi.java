package health.erp.examples.service.laboratory;

import health.erp.core.Caller;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.turnaround.TurnaroundLeg;
import health.erp.lab.turnaround.TurnaroundOf;
import health.erp.lab.turnaround.TurnaroundView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How long tests take. */
@RestController
@RequestMapping(path = "/api/lab", produces = "application/json")
@Tag(name = "Turnaround", description = "How long tests take, leg by leg from the order to the report.")
class TurnaroundApi {
    private final Lab lab;

    TurnaroundApi(Lab lab) {
        this.lab = lab;
    }

    @GetMapping("/turnaround")
    @Operation(
            summary = "Tell how long tests took",
            description =
                    "Those ordered in a time of at most a year, by test and priority: minutes within which half and nine of ten had the leg behind them.")
    List<TurnaroundView> turnaround(
            Caller caller,
            @RequestParam(name = "leg", defaultValue = "whole") TurnaroundLeg leg,
            @RequestParam("from") Instant from,
            @RequestParam("until") Instant until,
            @RequestParam(name = "section", required = false) @Nullable String section,
            @RequestParam(name = "test", required = false) @Nullable TestCode test) {
        return lab.turnarounds().show(caller, new TurnaroundOf(leg, from, until, section)).stream()
                .filter(view -> test == null || view.test().equals(test))
                .toList();
    }
}
