package health.erp.examples.service.ward;

import health.erp.core.Caller;
import health.erp.core.id.LocationId;
import health.erp.records.Records;
import health.erp.records.admission.BedBoardView;
import health.erp.records.admission.BoardOfWard;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The beds of a ward, and a stream that says when to look again. */
@RestController
@RequestMapping("/api/wards/{id}/board")
@Tag(name = "Bed board", description = "The beds of a ward, and a stream that says when to look again.")
class BoardApi {
    private final Records records;
    private final BoardWatch watch;

    BoardApi(Records records, BoardWatch watch) {
        this.records = records;
        this.watch = watch;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read the bed board", description = "With names, who looked is noted in the audit trail.")
    BedBoardView board(
            Caller caller,
            @PathVariable("id") LocationId ward,
            @RequestParam(name = "names", defaultValue = "true") boolean names) {
        return records.bedBoard().board(caller, new BoardOfWard(ward, names));
    }

    @GetMapping(path = "/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Hear when the board changes",
            description =
                    "Server-sent events: 'changed' whenever there is something new to read, without saying what. Ends with the session.")
    SseEmitter changes(Caller caller, @PathVariable("id") LocationId ward, HttpServletRequest request) {
        var board = records.bedBoard().board(caller, new BoardOfWard(ward, false)); // only who may see it hears of it
        return watch.follow(caller.hospital(), board, request.getSession(false));
    }
}
