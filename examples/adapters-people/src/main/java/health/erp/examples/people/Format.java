package health.erp.examples.people;

import java.util.Locale;

/** How a list of people is written. */
public enum Format {
    /** A header and a line for each person, with commas between. */
    CSV,
    /** A FHIR R4 Patient on each line, as FHIR's bulk export writes them. */
    FHIR_NDJSON;

    /** By the ending of the name: .csv, .ndjson, .jsonl or .json, and .gz after it. */
    public static Format of(String fileName) {
        var name = withoutGz(fileName).toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return CSV;
        }
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl") || name.endsWith(".json")) {
            return FHIR_NDJSON;
        }
        throw new UnusableFileException(
                "The name of the list does not tell how it is written: it must end in .csv, .ndjson or .json.");
    }

    static String withoutGz(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".gz")
                ? fileName.substring(0, fileName.length() - 3)
                : fileName;
    }
}
