package health.erp.examples.fhir;

import health.erp.lab.catalogue.TestDefinition;
import health.erp.lab.order.LabOrderView;
import health.erp.lab.order.OrderItemView;
import java.util.Date;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/** Makes a request of each ordered test; those of one order share its number. */
final class ServiceRequests {
    private static final String LABORATORY_PROCEDURE = "108252007";

    static ServiceRequest of(LabOrderView order, OrderItemView item, TestDefinition definition) {
        var request = new ServiceRequest();
        request.setId(item.id().toString());
        request.setRequisition(Systems.number(Systems.ORDERS, Long.toString(order.number())));
        request.setStatus(ServiceRequestStatus.fromCode(item.status().code()));
        request.setIntent(item.parent() == null ? ServiceRequestIntent.ORDER : ServiceRequestIntent.REFLEXORDER);
        request.setPriority(ServiceRequestPriority.fromCode(item.priority().code()));
        request.addCategory(Systems.concept(Systems.SNOMED, LABORATORY_PROCEDURE));
        request.setCode(code(item.test().value(), definition));
        request.setSubject(Systems.to("Patient", item.patient()));
        request.setAuthoredOn(Date.from(item.orderedAt()));
        request.setRequester(Systems.to("Practitioner", order.requester()));
        if (order.encounter() != null) {
            request.setEncounter(Systems.to("Encounter", order.encounter()));
        }
        if (item.parent() != null) {
            request.addBasedOn(Systems.to("ServiceRequest", item.parent()));
        }
        if (item.specimen() != null) {
            request.addSpecimen(Systems.to("Specimen", item.specimen()));
        }
        if (item.reason() != null) {
            request.addNote().setText(item.reason());
        }
        return request;
    }

    /** In LOINC where the catalogue has it, and as the hospital calls it. */
    static CodeableConcept code(String test, TestDefinition definition) {
        var code = new CodeableConcept().setText(definition.name());
        var loinc = definition.loinc();
        if (loinc != null) {
            code.addCoding(new Coding(Systems.LOINC, loinc.value(), null));
        }
        return code.addCoding(new Coding(Systems.TESTS, test, definition.name()));
    }

    private ServiceRequests() {}
}
