package health.erp.examples.service.prescription;

import health.erp.core.Caller;
import health.erp.records.Records;
import health.erp.records.drug.DrugsFound;
import health.erp.records.prescription.SearchDrugs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The drugs there are to prescribe. */
@RestController
@RequestMapping(path = "/api/drugs", produces = "application/json")
@Tag(name = "Drugs", description = "The drugs there are to prescribe.")
class DrugApi {
    private final Records records;

    DrugApi(Records records) {
        this.records = records;
    }

    @GetMapping
    @Operation(
            summary = "Find drugs by the beginning of a name, a word of it, or a code",
            description = "In what the service knows of drugs; failed names the sources that could not be asked.")
    DrugsFound search(
            Caller caller,
            @RequestParam("text") String text,
            @RequestParam(name = "size", defaultValue = "10") int size) {
        return records.prescriptions().drugs(caller, new SearchDrugs(text, size));
    }
}
