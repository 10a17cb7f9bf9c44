package health.erp.examples.service.web;

import health.erp.core.ErpException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a body cannot be read, and never what stands there. */
final class UnreadableBody {
    private UnreadableBody() {}

    static ProblemException problem(HttpMessageNotReadableException e) {
        for (@Nullable Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof BodyLimit.TooLong tooLong) {
                return tooLong.problem();
            }
        }
        if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
            return unknown(unknown);
        }
        if (e.getCause() instanceof InvalidFormatException wrong
                && !wrong.getPath().isEmpty()) {
            return refused("json.type", "A field does not have the type it should have.", wrong, expected(wrong));
        }
        if (e.getCause() instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
            return refused("json.type", "A field does not have the type it should have.", wrong, mismatch(wrong));
        }
        if (e.getCause() instanceof JacksonException malformed) {
            return new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "json.malformed",
                    "The body is not JSON that can be read%s.".formatted(place(malformed.getLocation())));
        }
        return new ProblemException(HttpStatus.BAD_REQUEST, "json.missing", "The body is missing or cannot be read.");
    }

    /** A value of the library refused what it was to be made of. */
    static @Nullable ErpException saidByTheLibrary(HttpMessageNotReadableException e) {
        for (@Nullable Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof ErpException said) {
                return said;
            }
        }
        return null;
    }

    /** A number or a yes or no cannot be left out. */
    private static String mismatch(DatabindException e) {
        if (e instanceof InvalidNullException) {
            return "must not be null";
        }
        return e instanceof MismatchedInputException wrong
                        && wrong.getTargetType() != null
                        && wrong.getTargetType().isPrimitive()
                ? "is missing or has the wrong type"
                : "has the wrong type";
    }

    private static String expected(InvalidFormatException e) {
        var type = e.getTargetType();
        if (type != null && Codes.isCode(type)) {
            return "is none of " + Codes.known(type);
        }
        if (type != null && Codes.isText(type)) {
            return "is not what it should be";
        }
        return type != null && Codes.isId(type) ? "is not an id, a UUID" : "has the wrong type";
    }

    private static ProblemException unknown(UnrecognizedPropertyException e) {
        var known = e.getKnownPropertyIds() == null
                ? ""
                : e.getKnownPropertyIds().stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(", ", "; known are ", ""));
        return refused("json.unknownField", "The body has a field that is not known.", e, "is not known" + known);
    }

    private static ProblemException refused(String code, String detail, DatabindException e, String problem) {
        return new ProblemException(HttpStatus.BAD_REQUEST, code, detail, Map.of(path(e), problem));
    }

    private static String path(DatabindException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.substring(0, Math.min(path.length(), 100));
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }
}
