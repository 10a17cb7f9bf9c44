package health.erp.examples.people;

import health.erp.examples.people.Lines.Line;
import health.erp.records.intake.Arrival;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People from the lines of a FHIR bulk export. */
final class FhirPeople implements People {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern RESOURCE_TYPE = Pattern.compile("[A-Z][A-Za-z]{1,40}");

    private final Lines lines;
    private final String source;
    private final String region;

    FhirPeople(Lines lines, String source, String region) throws IOException {
        this.lines = lines;
        this.source = source;
        this.region = region;
        var first = lines.nextFilled();
        if (first == null) {
            throw new UnusableFileException("The list is empty.");
        }
        var text = first.text().strip();
        if (first.problem() == null && !text.startsWith("{")) {
            throw new UnusableFileException("The first line of the list is not a JSON object:"
                    + " each line must hold one FHIR Patient, with no brackets or commas around the lines.");
        }
        if (text.equals("{")) {
            throw new UnusableFileException(
                    "The list has JSON that runs over several lines:" + " each line must hold one FHIR Patient.");
        }
        lines.back(first);
    }

    @Override
    public @Nullable Arrival next() throws IOException {
        var line = lines.nextFilled();
        if (line == null) {
            return null;
        }
        try {
            return new Arrival.Person(line.number(), new FhirPatient(resource(line), source, region).entry());
        } catch (Misread e) {
            return new Arrival.Unreadable(line.number(), e.reason());
        }
    }

    private static Json resource(Line line) throws Misread {
        if (line.problem() != null) {
            throw new Misread(line.problem());
        }
        var node = parsed(line.text());
        if (!node.isObject()) {
            throw new Misread("is not a JSON object");
        }
        var resource = new Json("", node);
        var type = resource.text("resourceType");
        if (type == null) {
            throw new Misread("resourceType", "is missing; it must be Patient");
        }
        if (!type.equals("Patient")) {
            throw new Misread(
                    "resourceType",
                    RESOURCE_TYPE.matcher(type).matches() ? "is " + type + ", not Patient" : "is not Patient");
        }
        return resource;
    }

    private static JsonNode parsed(String text) throws Misread {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) { // its message repeats what it read
            var column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw new Misread("is not JSON" + (column > 0 ? " at character " + column : ""));
        }
    }
}
