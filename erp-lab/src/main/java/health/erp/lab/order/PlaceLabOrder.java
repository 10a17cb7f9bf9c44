package health.erp.lab.order;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.lab.catalogue.PanelCode;
import health.erp.lab.catalogue.RequestPriority;
import health.erp.lab.catalogue.TestCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks the laboratory to run tests for a patient. Whatever is named twice, by itself or in panels, is run once.
 *
 * @param subject the patient as known now, frozen with the order; what it leaves open, or null, for what the laboratory
 *     knows already
 * @param ward where the patient is to be found; null for whoever comes to the laboratory
 * @param due when the specimens are to be taken; null for as soon as can be
 */
public record PlaceLabOrder(
        @NotNull PatientId patient,
        @Nullable EncounterId encounter,
        @Nullable Subject subject,
        @Size(max = 200) List<@NotNull TestCode> tests,
        @Size(max = 50) List<@NotNull PanelCode> panels,
        @NotNull RequestPriority priority,
        @NotNull StaffId requester,
        @Valid @NotNull Circumstances circumstances,
        @Nullable LocationId ward,
        @Nullable Instant due) {
    public PlaceLabOrder {
        tests = tests == null ? List.of() : List.copyOf(tests);
        panels = panels == null ? List.of() : List.copyOf(panels);
        if (tests.isEmpty() && panels.isEmpty()) {
            throw InvalidCommandException.of("tests", "or panels must name at least one");
        }
    }

    /** Of tests, with nothing known besides. */
    public static PlaceLabOrder of(PatientId patient, Subject subject, StaffId requester, String... tests) {
        return new PlaceLabOrder(
                patient,
                null,
                subject,
                List.of(tests).stream().map(TestCode::new).toList(),
                List.of(),
                RequestPriority.ROUTINE,
                requester,
                Circumstances.NONE,
                null,
                null);
    }

    public PlaceLabOrder withPanels(String... codes) {
        var named = List.of(codes).stream().map(PanelCode::new).toList();
        return new PlaceLabOrder(
                patient, encounter, subject, tests, named, priority, requester, circumstances, ward, due);
    }

    public PlaceLabOrder as(RequestPriority urgency) {
        return new PlaceLabOrder(
                patient, encounter, subject, tests, panels, urgency, requester, circumstances, ward, due);
    }

    public PlaceLabOrder under(Circumstances known) {
        return new PlaceLabOrder(patient, encounter, subject, tests, panels, priority, requester, known, ward, due);
    }

    /** To be taken there, at that time. */
    public PlaceLabOrder at(LocationId place, @Nullable Instant time) {
        return new PlaceLabOrder(
                patient, encounter, subject, tests, panels, priority, requester, circumstances, place, time);
    }
}
