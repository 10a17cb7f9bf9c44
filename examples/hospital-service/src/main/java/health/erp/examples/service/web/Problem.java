package health.erp.examples.service.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a request was refused: RFC 9457, application/problem+json. Never with a patient's data. */
@Schema(description = "Why a request was refused (RFC 9457). Never with a patient's data.")
public record Problem(
        @Schema(example = "422") int status,
        @Schema(example = "Unprocessable Content") String title,
        @Schema(
                        description = "For people.",
                        example = "The input is invalid: name[0].family is longer than 100 characters.")
                String detail,
        @Schema(description = "For people: what may help.") @Nullable String hint,
        @Schema(description = "For programs; stable.", example = "erp.invalid") String code,
        @Schema(
                        description = "By field of the body.",
                        example = "{\"name[0].family\": \"is longer than 100 characters\"}")
                @Nullable
                Map<String, String> problems,
        @Schema(description = "For programs: what stands in the way; its form goes by the code.") @Nullable
                Object details,
        @Schema(description = "Names the request in the log and in the audit trail.") String requestId) {

    static Problem of(ProblemException refused, String requestId) {
        var lines = refused.getMessage() == null
                ? new String[] {""}
                : refused.getMessage().split("\n", 2);
        return new Problem(
                refused.status().value(),
                refused.status().getReasonPhrase(),
                lines[0],
                lines.length < 2 ? null : lines[1],
                refused.code(),
                refused.problems().isEmpty() ? null : refused.problems(),
                refused.details(),
                requestId);
    }
}
