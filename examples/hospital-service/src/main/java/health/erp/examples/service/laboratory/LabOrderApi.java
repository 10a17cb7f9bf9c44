package health.erp.examples.service.laboratory;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.PanelCode;
import health.erp.lab.catalogue.RequestPriority;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.AddTests;
import health.erp.lab.order.Circumstances;
import health.erp.lab.order.FindLabOrder;
import health.erp.lab.order.HoldTests;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.LabOrderView;
import health.erp.lab.order.ListLabOrders;
import health.erp.lab.order.ListOpenTests;
import health.erp.lab.order.MarkTestsInError;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.order.OrderItemView;
import health.erp.lab.order.PlaceLabOrder;
import health.erp.lab.order.ResumeTests;
import health.erp.lab.order.RevokeTests;
import health.erp.records.Records;
import health.erp.records.patient.FindPatient;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asking the laboratory for tests. What it has to know of the patient comes from the register. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "Laboratory orders", description = "Asking the laboratory for tests.")
class LabOrderApi {
    private final Erp erp;
    private final Records records;
    private final Lab lab;

    LabOrderApi(Erp erp, Records records, Lab lab) {
        this.erp = erp;
        this.records = records;
        this.lab = lab;
    }

    /**
     * What is wanted.
     *
     * @param priority left out for routine
     * @param circumstances left out where nothing is known besides
     * @param ward where the patient is to be found; left out for whoever comes to the laboratory
     */
    record OrderBody(
            PatientId patient,
            @Nullable EncounterId encounter,
            List<TestCode> tests,
            List<PanelCode> panels,
            @Nullable RequestPriority priority,
            @Nullable Circumstances circumstances,
            @Nullable LocationId ward,
            @Nullable Instant due) {
        OrderBody {
            tests = tests == null ? List.of() : tests;
            panels = panels == null ? List.of() : panels;
        }
    }

    /** More of an order. */
    record MoreBody(List<TestCode> tests, List<PanelCode> panels) {
        MoreBody {
            tests = tests == null ? List.of() : tests;
            panels = panels == null ? List.of() : panels;
        }
    }

    /** Which tests of an order, none for all of it, and why. */
    record SomeBody(List<OrderItemId> items, String reason) {
        SomeBody {
            items = items == null ? List.of() : items;
        }
    }

    /** Which tests of an order, none for all of it. */
    record ResumeBody(List<OrderItemId> items, @Nullable String reason) {
        ResumeBody {
            items = items == null ? List.of() : items;
        }
    }

    @PostMapping("/lab/orders")
    @Operation(summary = "Order tests", description = "What is named twice, by itself or in panels, is run once.")
    ResponseEntity<LabOrderView> place(Caller caller, @RequestBody OrderBody body) {
        var placed = erp.transaction(caller, () -> {
            var patient = records.patients().find(caller, new FindPatient(body.patient));
            var today = LocalDate.ofInstant(erp.now(), erp.zone(caller.hospital()));
            return lab.orders()
                    .place(
                            caller,
                            new PlaceLabOrder(
                                    patient.id(),
                                    body.encounter,
                                    LabSubjects.of(patient, today),
                                    body.tests,
                                    body.panels,
                                    body.priority == null ? RequestPriority.ROUTINE : body.priority,
                                    caller.staff(),
                                    body.circumstances == null ? Circumstances.NONE : body.circumstances,
                                    body.ward,
                                    body.due));
        });
        return ResponseEntity.created(URI.create("/api/lab/orders/" + placed.id()))
                .body(placed);
    }

    @GetMapping("/lab/orders/{id}")
    @Operation(summary = "Read an order", description = "With each of its tests, and what the one who ordered is told.")
    LabOrderView read(Caller caller, @PathVariable("id") LabOrderId id) {
        return lab.orders().find(caller, new FindLabOrder(id));
    }

    @GetMapping("/patients/{id}/lab-orders")
    @Operation(summary = "List what was ordered for a patient", description = "Newest first.")
    Page<LabOrderView, LabOrderId> ofPatient(
            Caller caller,
            @PathVariable("id") PatientId patient,
            @RequestParam(name = "after", required = false) @Nullable LabOrderId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.orders().list(caller, new ListLabOrders(patient, after, size));
    }

    @GetMapping("/lab/open-tests")
    @Operation(
            summary = "List the tests on which something is to be done",
            description = "Most urgent and longest waiting first.")
    Page<OrderItemView, OrderItemId> open(
            Caller caller,
            @RequestParam(name = "section", required = false) @Nullable String section,
            @RequestParam(name = "after", required = false) @Nullable OrderItemId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.orders().open(caller, new ListOpenTests(section, after, size));
    }

    @PostMapping("/lab/orders/{id}/tests")
    @Operation(summary = "Add tests to an order")
    LabOrderView add(Caller caller, @PathVariable("id") LabOrderId id, @RequestBody MoreBody body) {
        return lab.orders().add(caller, new AddTests(id, body.tests, body.panels));
    }

    @PostMapping("/lab/orders/{id}/hold")
    @Operation(summary = "Let tests wait")
    LabOrderView hold(Caller caller, @PathVariable("id") LabOrderId id, @RequestBody SomeBody body) {
        return lab.orders().hold(caller, new HoldTests(id, body.items, body.reason));
    }

    @PostMapping("/lab/orders/{id}/resume")
    @Operation(summary = "Go on with tests that waited")
    LabOrderView resume(Caller caller, @PathVariable("id") LabOrderId id, @RequestBody ResumeBody body) {
        return lab.orders().resume(caller, new ResumeTests(id, body.items));
    }

    @PostMapping("/lab/orders/{id}/revoke")
    @Operation(summary = "Take tests back", description = "What is out stays; what is begun is discontinued.")
    LabOrderView revoke(Caller caller, @PathVariable("id") LabOrderId id, @RequestBody SomeBody body) {
        return lab.orders().revoke(caller, new RevokeTests(id, body.items, body.reason));
    }

    @PostMapping("/lab/orders/{id}/mark-in-error")
    @Operation(summary = "Say that tests should never have been ordered")
    LabOrderView markError(Caller caller, @PathVariable("id") LabOrderId id, @RequestBody SomeBody body) {
        return lab.orders().markError(caller, new MarkTestsInError(id, body.items, body.reason));
    }
}
