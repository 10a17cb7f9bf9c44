package health.erp.examples.service.web;

import java.util.List;
import java.util.Map;

/** Fields of the library's commands, by the names they have in our bodies, which are FHIR's. */
public final class BodyPaths {
    private static final Map<String, String> NAMES = Map.of(
            "names", "name",
            "telecoms", "telecom",
            "contact", "telecom",
            "addresses", "address",
            "identifiers", "identifier",
            "lines", "line",
            "birthOrder", "multipleBirthInteger");
    private static final List<String> ENVELOPES = List.of("person.", "identifier.identifier.");

    private BodyPaths() {}

    /** {@code person.names[0].family} is {@code name[0].family}. */
    public static String of(String field) {
        var path = field;
        for (var envelope : ENVELOPES) {
            path = path.startsWith(envelope) ? path.substring(envelope.length()) : path;
        }
        var parts = path.split("\\.", -1);
        for (int i = 0; i < parts.length; i++) {
            var name = parts[i].replaceFirst("\\[.*", "");
            parts[i] = NAMES.getOrDefault(name, name) + parts[i].substring(name.length());
        }
        return String.join(".", parts);
    }

    /** What a value says of itself, {@code contact.value}, told where it stands in the body: {@code telecom[1].value}. */
    public static String of(String field, String place) {
        var parts = of(field).split("\\.", 2);
        return parts.length < 2 ? place : place + "." + parts[1];
    }
}
