package health.erp.examples.fhir;

import health.erp.lab.catalogue.TestDefinition;
import health.erp.lab.result.FrozenInterval;
import health.erp.lab.result.FrozenResult;
import health.erp.lab.result.ResultView;
import java.util.Date;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.jspecify.annotations.Nullable;

/** Makes an observation of each result: its value, what it means, and the intervals it was judged by then. */
final class Observations {
    static Observation of(ResultView result, TestDefinition definition) {
        var observation = new Observation();
        var content = result.current().content();
        observation.setId(result.id().toString());
        observation.getMeta().setVersionId(Integer.toString(result.current().no()));
        observation.addBasedOn(Systems.to("ServiceRequest", result.item()));
        observation.setStatus(
                ObservationStatus.fromCode(result.status().observation().code()));
        observation.addCategory(Systems.hl7("observation-category", "laboratory"));
        observation.setCode(ServiceRequests.code(result.test().value(), definition));
        observation.setSubject(Systems.to("Patient", result.patient()));
        observation.setEffective(new DateTimeType(Date.from(result.collectedAt())));
        observation.setSpecimen(Systems.to("Specimen", result.specimen()));
        observation.addPerformer(Systems.to("Practitioner", result.operator()));
        if (result.releasedAt() != null) {
            observation.setIssued(Date.from(result.current().at()));
        }
        if (result.instrument() != null) {
            observation.setDevice(Systems.to("Device", result.instrument()));
        }
        if (definition.method() != null) {
            observation.setMethod(new CodeableConcept().setText(definition.method()));
        }
        say(observation, content, result);
        return observation;
    }

    private static void say(Observation observation, FrozenResult content, ResultView result) {
        var value = content.value();
        if (value == null) {
            observation.setDataAbsentReason(Systems.hl7("data-absent-reason", "error"));
        } else {
            observation.setValue(Values.of(value));
        }
        content.codes()
                .forEach(code ->
                        observation.addInterpretation(Systems.hl7("v3-ObservationInterpretation", code.code())));
        var unit = value == null ? null : value.unit();
        content.intervals().forEach(interval -> range(observation, interval, unit));
        if (content.comment() != null) {
            observation.addNote().setText(content.comment());
        }
        if (result.current().reason() != null) {
            observation.addNote().setText(result.current().reason());
        }
        if (content.formula() != null) {
            content.formula()
                    .inputs()
                    .forEach(input -> observation.addDerivedFrom(Systems.to("Observation", input.run())));
        }
    }

    /** What is healthy, and what is critical; what cannot be measured is no range of a patient's. */
    private static void range(Observation observation, FrozenInterval interval, @Nullable String unit) {
        var type =
                switch (interval.category()) {
                    case REFERENCE -> "normal";
                    case CRITICAL -> "treatment";
                    default -> null;
                };
        var low = interval.range().low();
        var high = interval.range().high();
        if (type == null || (low == null && high == null)) {
            return;
        }
        var range = observation.addReferenceRange();
        range.setType(Systems.hl7("referencerange-meaning", type));
        range.setText(interval.range().toString());
        if (low != null) {
            range.setLow(Values.quantity(low.at(), unit));
        }
        if (high != null) {
            range.setHigh(Values.quantity(high.at(), unit));
        }
    }

    private Observations() {}
}
