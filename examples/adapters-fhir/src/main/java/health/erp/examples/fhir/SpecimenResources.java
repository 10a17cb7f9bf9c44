package health.erp.examples.fhir;

import health.erp.lab.order.OrderItemView;
import health.erp.lab.specimen.SpecimenView;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Date;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Specimen;
import org.hl7.fhir.r4.model.Specimen.SpecimenStatus;

/** Makes a specimen of each tube. */
final class SpecimenResources {
    static Specimen of(SpecimenView view, Collection<OrderItemView> tests) {
        var specimen = new Specimen();
        specimen.setId(view.id().toString());
        specimen.setAccessionIdentifier(
                Systems.number(Systems.ACCESSIONS, view.accession().value()));
        specimen.setStatus(SpecimenStatus.fromCode(view.status().fhir()));
        specimen.setType(Systems.hl7("v2-0487", view.type()));
        specimen.setSubject(Systems.to("Patient", view.patient()));
        if (view.receivedAt() != null) {
            specimen.setReceivedTime(Date.from(view.receivedAt()));
        }
        if (view.parent() != null) {
            specimen.addParent(Systems.to("Specimen", view.parent()));
        }
        tests.forEach(test -> specimen.addRequest(Systems.to("ServiceRequest", test.id())));
        specimen.getCollection()
                .setCollected(new DateTimeType(Date.from(view.collectedAt())))
                .setCollector(Systems.to("Practitioner", view.collector()))
                .setQuantity(millilitres(view.millilitres()));
        specimen.addContainer()
                .addIdentifier(
                        Systems.number(Systems.ACCESSIONS, "%s-%d".formatted(view.accession(), view.containerNo())))
                .setType(Systems.concept("urn:health.erp:lab:container", view.container()))
                .setSpecimenQuantity(millilitres(view.remaining()));
        if (view.rejection() != null) {
            specimen.addCondition(Systems.hl7("v2-0490", view.rejection().code()));
        }
        if (view.rejectionNote() != null) {
            specimen.addNote().setText(view.rejectionNote());
        }
        return specimen;
    }

    private static Quantity millilitres(BigDecimal volume) {
        return new Quantity()
                .setValue(volume)
                .setUnit("mL")
                .setSystem(Systems.UCUM)
                .setCode("mL");
    }

    private SpecimenResources() {}
}
