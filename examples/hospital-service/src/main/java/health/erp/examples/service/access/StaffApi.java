package health.erp.examples.service.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who works in the hospital: records name staff by id. */
@RestController
@RequestMapping(path = "/api/staff", produces = "application/json")
@Tag(name = "Staff", description = "Who works in the hospital; records name staff by id.")
class StaffApi {
    private final StaffDirectory directory;

    StaffApi(StaffDirectory directory) {
        this.directory = directory;
    }

    @GetMapping
    @Operation(summary = "List the staff of the hospital")
    List<Colleague> list(Hospital hospital) {
        return directory.colleagues(hospital.id());
    }
}
