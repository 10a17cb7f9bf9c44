package health.erp.lab;

import static health.erp.lab.order.LabOrderPermission.AMEND_LAB_SUBJECT;
import static health.erp.lab.order.LabOrderPermission.PLACE_LAB_ORDER;
import static health.erp.lab.order.LabOrderPermission.READ_LAB_ORDER;
import static health.erp.lab.order.LabOrderPermission.REVOKE_LAB_ORDER;
import static health.erp.lab.specimen.SpecimenPermission.COLLECT_SPECIMEN;
import static health.erp.lab.specimen.SpecimenPermission.READ_SPECIMEN;
import static java.util.stream.Collectors.toUnmodifiableSet;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.PatientReference;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.lab.order.LabOrder;
import health.erp.lab.order.LabOrderEvent;
import health.erp.lab.order.LabOrderPermission;
import health.erp.lab.order.LabOrders;
import health.erp.lab.order.LabSubject;
import health.erp.lab.order.LabSubjectEvent;
import health.erp.lab.order.OrderItem;
import health.erp.lab.order.OrderProgress;
import health.erp.lab.order.Subjects;
import health.erp.lab.specimen.AddOns;
import health.erp.lab.specimen.CustodyEvent;
import health.erp.lab.specimen.LabLists;
import health.erp.lab.specimen.Specimen;
import health.erp.lab.specimen.SpecimenEvent;
import health.erp.lab.specimen.SpecimenHandling;
import health.erp.lab.specimen.SpecimenPermission;
import health.erp.lab.specimen.Specimens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asking for tests, and the specimens they are measured in. */
final class OrderPart implements ErpModule {
    private final CataloguePart catalogue;
    private @Nullable Subjects subjects;
    private @Nullable LabOrders orders;
    private @Nullable OrderProgress progress;
    private @Nullable Specimens specimens;
    private @Nullable SpecimenHandling handling;
    private @Nullable LabLists lists;
    private @Nullable AddOns addOns;

    OrderPart(CataloguePart catalogue) {
        this.catalogue = catalogue;
    }

    Subjects subjects() {
        return Lab.open(subjects);
    }

    LabOrders orders() {
        return Lab.open(orders);
    }

    OrderProgress progress() {
        return Lab.open(progress);
    }

    Specimens specimens() {
        return Lab.open(specimens);
    }

    SpecimenHandling handling() {
        return Lab.open(handling);
    }

    LabLists lists() {
        return Lab.open(lists);
    }

    AddOns addOns() {
        return Lab.open(addOns);
    }

    @Override
    public String name() {
        return Lab.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(LabSubject.class, LabOrder.class, OrderItem.class, Specimen.class, CustodyEvent.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V2__order.sql", "V3__specimen.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Stream.<Permission[]>of(LabOrderPermission.values(), SpecimenPermission.values())
                .flatMap(Stream::of)
                .collect(toUnmodifiableSet());
    }

    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        return Map.of(
                StandardRole.DOCTOR,
                Set.of(PLACE_LAB_ORDER, REVOKE_LAB_ORDER, READ_LAB_ORDER, COLLECT_SPECIMEN, READ_SPECIMEN),
                StandardRole.NURSE,
                Set.of(PLACE_LAB_ORDER, READ_LAB_ORDER, COLLECT_SPECIMEN, READ_SPECIMEN),
                StandardRole.LAB_TECHNICIAN,
                permissions(),
                StandardRole.PATHOLOGIST,
                permissions(),
                StandardRole.RECORDS_OFFICER,
                Set.of(AMEND_LAB_SUBJECT, READ_LAB_ORDER),
                StandardRole.AUDITOR,
                Set.of(READ_LAB_ORDER, READ_SPECIMEN));
    }

    @Override
    public List<EventType> eventTypes() {
        return Stream.of(LabSubjectEvent.TYPES, LabOrderEvent.TYPES, SpecimenEvent.TYPES)
                .flatMap(List::stream)
                .toList();
    }

    /** What is known of the one who goes stays with that record: the one who stays has a row of their own. */
    @Override
    public List<PatientReference> patientReferences() {
        return List.of(
                PatientReference.staying("lab.subject", LabSubject.class, "patient"),
                PatientReference.of("lab.order", LabOrder.class, "patient"),
                PatientReference.of("lab.order.item", OrderItem.class, "patient"),
                PatientReference.of("lab.specimen", Specimen.class, "patient"));
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new Invariant(
                        "lab_subject_patient_uq",
                        "lab.subject.known",
                        "Somebody else told the laboratory of the patient at the same moment.\nMaybe repeat."),
                new Invariant(
                        "lab_order_item_test_uq",
                        "lab.order.twice",
                        "The test is open in this order already.\nMaybe wait for its result."),
                new Invariant(
                        "lab_order_item_reflex_uq",
                        "lab.reflex.fired",
                        "The reflex was carried out for this version of the result already."),
                new Invariant(
                        "lab_specimen_accession_uq",
                        "lab.specimen.accession",
                        "There is a specimen with this accession number already.\nMaybe take another label."),
                new Invariant(
                        "lab_specimen_volume_ck",
                        "lab.specimen.volume",
                        "There is not so much left in the specimen.\nMaybe take less."));
    }

    @Override
    public void open(Erp erp) {
        var published = catalogue.published();
        var known = new Subjects(erp);
        var placing = new LabOrders(erp, published, known);
        var following = new OrderProgress(erp, published);
        subjects = known;
        orders = placing;
        progress = following;
        specimens = new Specimens(erp, published, following);
        handling = new SpecimenHandling(erp);
        lists = new LabLists(erp, published);
        addOns = new AddOns(erp, published, placing, following);
    }
}
