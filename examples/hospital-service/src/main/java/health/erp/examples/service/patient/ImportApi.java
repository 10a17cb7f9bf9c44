package health.erp.examples.service.patient;

import health.erp.core.Caller;
import health.erp.core.NotPermittedException;
import health.erp.core.Purpose;
import health.erp.examples.people.Format;
import health.erp.examples.people.PeopleFile;
import health.erp.examples.people.UnusableFileException;
import health.erp.examples.service.access.Hospital;
import health.erp.examples.service.web.ProblemException;
import health.erp.records.intake.PatientIntake;
import health.erp.records.patient.PatientPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes in people from another system's list, while it is still being sent. */
@RestController
@RequestMapping(path = "/api/patients", produces = "application/json")
@Tag(name = "Patients")
class ImportApi {
    private static final String CSV = "text/csv";
    private static final String FHIR = "application/fhir+ndjson";

    private final PatientIntake intake;

    ImportApi(PatientIntake intake) {
        this.intake = intake;
    }

    /**
     * Commits every few hundred people, so a list that broke off is simply sent again: who is in the register already
     * is not taken twice.
     */
    @PostMapping(
            path = "/import",
            consumes = {CSV, FHIR})
    @Operation(
            summary = "Import a list of people",
            description = "Commits every few hundred people; a list that broke off is simply sent again.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                                @Content(mediaType = FHIR, schema = @Schema(type = "string"))
                            }))
    ImportReport bring(
            Caller caller,
            Hospital hospital,
            @Parameter(description = "URI of the list, the same each time it is sent: urn:old-register")
                    @RequestParam("source")
                    String source,
            @RequestHeader("Content-Type") MediaType type,
            @Parameter(hidden = true) InputStream body) {
        if (!caller.may(PatientPermission.IMPORT_PATIENTS)) {
            throw new NotPermittedException(caller.staff(), PatientPermission.IMPORT_PATIENTS);
        }
        var format = type.getSubtype().equals("csv") ? Format.CSV : Format.FHIR_NDJSON;
        var report = new ImportReport.Writer(source);
        try (var people = PeopleFile.open(body, format, source, hospital.region())) {
            var sums = intake.bring(caller.withPurpose(Purpose.SYSADMIN), source, people, report::note);
            return report.finish(sums);
        } catch (UnusableFileException e) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "import.unusable", e.getMessage() == null ? "" : e.getMessage());
        }
    }
}
