package health.erp.examples.service.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The version of a thing as HTTP carries it: {@code ETag: "3"} in an answer, {@code If-Match: "3"} with a change. */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?([0-9]{1,9})\"?");

    private Versions() {}

    public static String tag(int version) {
        return "\"%d\"".formatted(version);
    }

    public static int of(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "ifMatch.missing",
                    "The version the change was made on is missing.\nMaybe send the ETag of the answer you read in the header If-Match.");
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "ifMatch.malformed", "The header If-Match holds no version such as \"3\".");
        }
        return Integer.parseInt(tag.group(1));
    }
}
