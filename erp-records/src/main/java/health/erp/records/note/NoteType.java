package health.erp.records.note;

import java.util.List;

/** What kind of note it is, under its code of LOINC, and what it cannot be signed without. */
public enum NoteType {
    PROGRESS("11506-3", "Subjective", "Objective", "Assessment", "Plan"),
    ADMISSION("34117-2", "History", "Examination", "Assessment", "Plan"),
    CONSULTATION("11488-4", "Question", "Opinion"),
    OPERATION("11504-8", "Procedure", "Findings", "Course"),
    DISCHARGE_SUMMARY("18842-5", "Diagnoses", "Course", "Medication", "Follow-up"),
    NURSING("34746-8", "Observation"),
    OTHER("34109-9");

    private final String loinc;

    @SuppressWarnings("ImmutableEnumChecker") // it is a List.of
    private final List<String> sections;

    NoteType(String loinc, String... sections) {
        this.loinc = loinc;
        this.sections = List.of(sections);
    }

    public String loinc() {
        return loinc;
    }

    /** Headings that must have something under them; others may be added. */
    public List<String> sections() {
        return sections;
    }
}
