package health.erp.examples.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/** Where codes and numbers come from, and how one resource names another. */
final class Systems {
    static final String LOINC = "http://loinc.org";
    static final String UCUM = "http://unitsofmeasure.org";
    static final String SNOMED = "http://snomed.info/sct";
    static final String TESTS = "urn:health.erp:lab:test";
    static final String ACCESSIONS = "urn:health.erp:lab:accession";
    static final String ORDERS = "urn:health.erp:lab:order";

    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

    static CodeableConcept hl7(String table, String code) {
        return concept(HL7 + table, code);
    }

    static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }

    static Reference to(String type, Object id) {
        return new Reference(type + "/" + id);
    }

    static Identifier number(String system, String value) {
        return new Identifier().setSystem(system).setValue(value);
    }

    private Systems() {}
}
