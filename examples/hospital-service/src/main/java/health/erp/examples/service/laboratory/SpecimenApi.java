package health.erp.examples.service.laboratory;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.examples.service.web.Answers;
import health.erp.lab.Lab;
import health.erp.lab.accession.SpecimenLabel;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.specimen.AliquotSpecimen;
import health.erp.lab.specimen.CollectSpecimen;
import health.erp.lab.specimen.CollectionList;
import health.erp.lab.specimen.CollectionStop;
import health.erp.lab.specimen.Custodian;
import health.erp.lab.specimen.CustodyView;
import health.erp.lab.specimen.DisposeSpecimen;
import health.erp.lab.specimen.FindByBarcode;
import health.erp.lab.specimen.FindSpecimen;
import health.erp.lab.specimen.HandOverSpecimen;
import health.erp.lab.specimen.ListSpecimens;
import health.erp.lab.specimen.ReceiveSpecimen;
import health.erp.lab.specimen.RejectSpecimen;
import health.erp.lab.specimen.RejectionReason;
import health.erp.lab.specimen.SpecimenId;
import health.erp.lab.specimen.SpecimenView;
import health.erp.lab.specimen.StoreSpecimen;
import health.erp.lab.specimen.WorkLine;
import health.erp.lab.specimen.WorkList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
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

/** Specimens from the bedside to the bench. */
@RestController
@RequestMapping(path = "/api/lab", produces = "application/json")
@Tag(
        name = "Specimens",
        description = "What is to be taken, taking it, letting it in by barcode, and whose hands it was in.")
class SpecimenApi {
    private static final int LABEL = 32; // characters on a line

    private final Lab lab;
    private final TubeLabels labels;

    SpecimenApi(Lab lab, TubeLabels labels) {
        this.lab = lab;
        this.labels = labels;
    }

    /** What a scanner read, and where the tube is put. */
    record BarcodeBody(String barcode, Custodian bench) {}

    /** Why a tube cannot be measured. */
    record RejectBody(RejectionReason reason, @Nullable String note, boolean recollect) {}

    /** To whom, or where, a tube goes. */
    record CustodianBody(Custodian to) {}

    /** Into which tubes it is divided. */
    record AliquotBody(String container, List<BigDecimal> millilitres) {}

    /** What is printed on the tube. */
    record LabelBody(String barcode, List<String> lines) {
        static LabelBody of(SpecimenLabel label) {
            return new LabelBody(label.barcode(), label.lines(LABEL));
        }
    }

    @GetMapping("/collection-list")
    @Operation(
            summary = "List what is to be taken",
            description = "Order by order; tests of one kind of tube share one.")
    Page<CollectionStop, LabOrderId> toCollect(
            Caller caller,
            @RequestParam(name = "patient", required = false) @Nullable PatientId patient,
            @RequestParam(name = "ward", required = false) @Nullable LocationId ward,
            @RequestParam(name = "until", required = false) @Nullable Instant until,
            @RequestParam(name = "after", required = false) @Nullable LabOrderId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.lists().toCollect(caller, new CollectionList(patient, ward, until, after, size));
    }

    @GetMapping("/work-list")
    @Operation(
            summary = "List what is to be measured",
            description = "Tests whose tube is in the laboratory and that have no result, most urgent first.")
    Page<WorkLine, OrderItemId> toMeasure(
            Caller caller,
            @RequestParam("section") String section,
            @RequestParam(name = "at", required = false) @Nullable Custodian at,
            @RequestParam(name = "after", required = false) @Nullable OrderItemId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.lists().toMeasure(caller, new WorkList(section, at, after, size));
    }

    @PostMapping("/specimens")
    @Operation(
            summary = "Take a specimen",
            description = "scanned is the patient as the wristband says; refused if the order is for somebody else.")
    ResponseEntity<SpecimenView> collect(Caller caller, @RequestBody CollectSpecimen specimen) {
        var taken = lab.specimens().collect(caller, specimen);
        return Answers.created("/api/lab/specimens/" + taken.id(), taken, taken.version());
    }

    @PostMapping("/specimens/receive")
    @Operation(summary = "Let a tube into the laboratory", description = "By what the scanner read.")
    SpecimenView receive(Caller caller, @RequestBody BarcodeBody body) {
        return lab.specimens().receive(caller, new ReceiveSpecimen(body.barcode, body.bench));
    }

    @GetMapping("/specimens/{id}")
    @Operation(summary = "Read a specimen")
    SpecimenView read(Caller caller, @PathVariable("id") SpecimenId id) {
        return lab.specimens().find(caller, new FindSpecimen(id));
    }

    @GetMapping("/specimens")
    @Operation(summary = "Find a tube by its barcode")
    SpecimenView scanned(Caller caller, @RequestParam("barcode") String barcode) {
        return lab.specimens().findByBarcode(caller, new FindByBarcode(barcode));
    }

    @GetMapping("/orders/{id}/specimens")
    @Operation(summary = "List the tubes of an order")
    List<SpecimenView> ofOrder(Caller caller, @PathVariable("id") LabOrderId id) {
        return lab.specimens().list(caller, new ListSpecimens(id));
    }

    @GetMapping("/specimens/{id}/label")
    @Operation(summary = "Read what is printed on a tube", description = "The lines, and what the barcode holds.")
    LabelBody label(Caller caller, @PathVariable("id") SpecimenId id) {
        return LabelBody.of(labels.of(caller, id).says());
    }

    @PostMapping("/specimens/{id}/reject")
    @Operation(
            summary = "Refuse a tube",
            description = "With a reason of HL7 table 0490; its tests are asked for again if another is to be taken.")
    SpecimenView reject(Caller caller, @PathVariable("id") SpecimenId id, @RequestBody RejectBody body) {
        return lab.specimens().reject(caller, new RejectSpecimen(id, body.reason, body.note, body.recollect));
    }

    @PostMapping("/specimens/{id}/hand-over")
    @Operation(summary = "Hand a tube to somebody, or put it somewhere")
    SpecimenView handOver(Caller caller, @PathVariable("id") SpecimenId id, @RequestBody CustodianBody body) {
        return lab.handling().handOver(caller, new HandOverSpecimen(id, body.to));
    }

    @PostMapping("/specimens/{id}/store")
    @Operation(summary = "Store a tube")
    SpecimenView store(Caller caller, @PathVariable("id") SpecimenId id, @RequestBody CustodianBody body) {
        return lab.handling().store(caller, new StoreSpecimen(id, body.to));
    }

    @PostMapping("/specimens/{id}/dispose")
    @Operation(summary = "Throw a tube away")
    SpecimenView dispose(Caller caller, @PathVariable("id") SpecimenId id, @RequestBody CustodianBody body) {
        return lab.handling().dispose(caller, new DisposeSpecimen(id, body.to));
    }

    @PostMapping("/specimens/{id}/aliquots")
    @Operation(summary = "Divide a tube", description = "Together the parts never hold more than there was.")
    List<SpecimenView> aliquot(Caller caller, @PathVariable("id") SpecimenId id, @RequestBody AliquotBody body) {
        return lab.handling().aliquot(caller, new AliquotSpecimen(id, body.container, body.millilitres));
    }

    @GetMapping("/specimens/{id}/custody")
    @Operation(summary = "List whose hands a tube was in")
    List<CustodyView> custody(Caller caller, @PathVariable("id") SpecimenId id) {
        return lab.handling().custody(caller, new FindSpecimen(id));
    }
}
