package health.erp.lab.analyzer;

import health.erp.core.Erp;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.lab.analyzer.Progress.Part;
import health.erp.lab.catalogue.RequestPriority;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.order.Circumstances;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.PlaceLabOrder;
import health.erp.lab.order.Subject;
import health.erp.lab.wire.LabMessage;
import health.erp.lab.wire.Moment;
import health.erp.lab.wire.OrderDraft;
import health.erp.lab.wire.Orderer;
import health.erp.lab.wire.PatientDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places what a ward or another laboratory orders, once for each number it gives. 3.8 */
final class OrderIntake {
    private final Erp erp;
    private final Laboratory laboratory;

    OrderIntake(Erp erp, Laboratory laboratory) {
        this.erp = erp;
        this.laboratory = laboratory;
    }

    /** An order of the message that may be placed. */
    private record Wanted(Part part, OrderDraft draft, PatientId patient, TestCode test, String placerKey) {}

    void take(Delivery delivery, LabMessage message) {
        var wanted = new ArrayList<Wanted>();
        var number = 0;
        for (var order : message.orders()) {
            var part = Part.ofOrder(++number);
            if (delivery.progress().isOpen(part)) {
                wanted(delivery, part, order).ifPresent(wanted::add);
            }
        }
        var placed = placed(delivery, wanted);
        var fresh = new LinkedHashMap<PatientId, List<Wanted>>();
        for (var one : wanted) {
            var order = placed.get(one.placerKey());
            if (order == null) {
                fresh.computeIfAbsent(one.patient(), p -> new ArrayList<>()).add(one);
            } else {
                delivery.progress().ended(one.part(), PartFate.State.REPEATED, one.test(), order.value());
            }
        }
        fresh.values().forEach(orders -> place(delivery, orders));
    }

    private Optional<Wanted> wanted(Delivery delivery, Part part, OrderDraft order) {
        var progress = delivery.progress();
        var placer = order.numbers().placer();
        var test = order.services().stream()
                .findFirst()
                .flatMap(service -> SentTest.of(service, delivery.settings()))
                .map(SentTest::test);
        var patient = patient(order.patient());
        var refusal = delivery.refusals().of(part.place());
        if (!order.control().equals("NW") || order.services().size() != 1) {
            progress.held(part, ExceptionKind.NOT_UNDERSTOOD, null, "a new order (NW) of one test");
        } else if (placer == null || placer.id().isBlank()) {
            progress.held(part, ExceptionKind.NOT_UNDERSTOOD, null, "a number of whoever orders");
        } else if (test.isEmpty()) {
            progress.held(part, ExceptionKind.UNKNOWN_TEST, null, "a code that is mapped on the channel");
        } else if (patient.isEmpty()) {
            progress.held(part, ExceptionKind.UNKNOWN_PATIENT, test.get(), "the hospital's own id of the patient");
        } else if (refusal.isPresent()) {
            progress.held(part, ExceptionKind.REFUSED_BY_RULE, test.get(), refusal.get());
        } else {
            var key = erp.core()
                    .keys()
                    .token(
                            delivery.caller().hospital(),
                            "lab_placed_order.placer",
                            placer.namespace() + "|" + placer.id());
            return Optional.of(new Wanted(part, order, patient.get(), test.get(), key));
        }
        return Optional.empty();
    }

    private Map<String, LabOrderId> placed(Delivery delivery, List<Wanted> wanted) {
        var keys = wanted.stream().map(Wanted::placerKey).distinct().toList();
        var placed = new HashMap<String, LabOrderId>();
        if (!keys.isEmpty()) {
            AnalyzerQueries_.placed(erp.session(), delivery.channel().getId(), keys)
                    .forEach(p -> placed.put(p.getPlacerKey(), p.getOrder()));
        }
        return placed;
    }

    /** One order of the laboratory for all that one message orders for one patient. */
    private void place(Delivery delivery, List<Wanted> orders) {
        var first = orders.get(0);
        var command = new PlaceLabOrder(
                first.patient(),
                null,
                subject(first.draft().patient()),
                orders.stream().map(Wanted::test).distinct().toList(),
                List.of(),
                priority(first.draft().priority()),
                requester(delivery, first.draft().orderer()),
                Circumstances.NONE,
                null,
                null);
        delivery.refusals().trying(orders.stream().map(o -> o.part().place()).toList());
        var placed = laboratory.orders().place(delivery.caller(), command);
        delivery.refusals().done();
        var known = new HashMap<String, Wanted>();
        for (var one : orders) {
            if (known.put(one.placerKey(), one) == null) {
                erp.session()
                        .persist(new PlacedOrder(
                                erp.newId(),
                                delivery.channel().getId(),
                                one.placerKey(),
                                placed.id(),
                                delivery.message()));
            }
            delivery.progress()
                    .ended(
                            one.part(),
                            PartFate.State.APPLIED,
                            one.test(),
                            placed.id().value());
        }
    }

    /** Who is known here by the id we gave; of two it cannot be told who is meant. */
    private static Optional<PatientId> patient(@Nullable PatientDraft draft) {
        var ours = draft == null ? List.<PatientId>of() : SentPatient.ours(draft);
        return ours.size() == 1 ? Optional.of(ours.get(0)) : Optional.empty();
    }

    private static @Nullable Subject subject(@Nullable PatientDraft draft) {
        if (draft == null || (draft.birth() == null && draft.sex().isEmpty())) {
            return null;
        }
        var birth = draft.birth();
        var day = birth != null && birth.precision().compareTo(Moment.Precision.DAY) >= 0
                ? birth.local().toLocalDate()
                : null;
        var gender =
                switch (draft.sex()) {
                    case "M" -> AdministrativeGender.MALE;
                    case "F" -> AdministrativeGender.FEMALE;
                    case "O" -> AdministrativeGender.OTHER;
                    default -> AdministrativeGender.UNKNOWN;
                };
        return new Subject(day, null, gender);
    }

    private static StaffId requester(Delivery delivery, @Nullable Orderer orderer) {
        return Optional.ofNullable(orderer)
                .flatMap(o -> SentPatient.uuid(o.id()))
                .map(StaffId::new)
                .orElse(delivery.caller().staff());
    }

    /** HL7 table 0485, and what older messages send. */
    private static RequestPriority priority(String sent) {
        return switch (sent) {
            case "S", "STAT" -> RequestPriority.STAT;
            case "A", "ASAP" -> RequestPriority.ASAP;
            case "U", "URG" -> RequestPriority.URGENT;
            default -> RequestPriority.ROUTINE;
        };
    }
}
