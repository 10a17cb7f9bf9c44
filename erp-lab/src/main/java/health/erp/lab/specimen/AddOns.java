package health.erp.lab.specimen;

import static health.erp.lab.order.LabOrderPermission.PLACE_LAB_ORDER;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.RuleException;
import health.erp.lab.catalogue.PublishedCatalogue;
import health.erp.lab.catalogue.SpecimenNeed;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.AddTests;
import health.erp.lab.order.AddedTest;
import health.erp.lab.order.FindLabOrder;
import health.erp.lab.order.LabOrderView;
import health.erp.lab.order.LabOrders;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.order.OrderItemView;
import health.erp.lab.order.OrderProgress;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** More tests on a tube that is there already. */
public final class AddOns {
    private final Erp erp;
    private final PublishedCatalogue catalogue;
    private final LabOrders orders;
    private final OrderProgress progress;
    private final SpecimenStore specimens;

    public AddOns(Erp erp, PublishedCatalogue catalogue, LabOrders orders, OrderProgress progress) {
        this.erp = erp;
        this.catalogue = catalogue;
        this.orders = orders;
        this.progress = progress;
        this.specimens = new SpecimenStore(erp);
    }

    /** Refused where the tube is of another kind, is not fit, has stood too long, or holds too little for all of them. */
    public LabOrderView add(Caller caller, AddOnTests command) {
        return erp.run(caller, PLACE_LAB_ORDER, command, () -> {
            var specimen = specimens.lockWithOrder(command.specimen());
            for (var test : command.tests()) {
                var need = catalogue.test(caller, test).definition().specimen();
                if (need != null && !serves(specimen, need, erp.now())) {
                    throw new RuleException(
                            "lab.specimen.addOn",
                            "The specimen (%s) does not serve for the test (%s): it is %s in %s, %s, taken at %s.\nMaybe add the test to the order, so that another is taken."
                                    .formatted(
                                            specimen.getId(),
                                            test,
                                            specimen.getType(),
                                            specimen.getContainer(),
                                            specimen.getStatus(),
                                            specimen.getCollectedAt()));
                }
            }
            mustSuffice(caller, specimen, command.tests());
            var order = orders.add(caller, new AddTests(specimen.getOrder(), command.tests(), List.of()));
            var here = order.items().stream()
                    .filter(item -> item.awaited() && command.tests().contains(item.test()))
                    .map(OrderItemView::id)
                    .toList();
            putOn(caller, specimen, here);
            return orders.find(caller, new FindLabOrder(order.id()));
        });
    }

    /**
     * For whoever follows a reflex, in a running transaction: the test is measured in the tube of its parent where that
     * serves, else another is taken.
     */
    public Optional<OrderItemView> follow(Caller caller, AddedTest added) {
        return erp.transaction(caller, () -> {
            var item = progress.add(caller, added);
            var parent = specimens.requireItems(List.of(added.parent())).get(0);
            var tube = parent.getSpecimen();
            if (item.isPresent() && tube != null) {
                var specimen = specimens.require(new SpecimenId(tube));
                var need = catalogue.test(caller, added.test()).definition().specimen();
                if (need != null && serves(specimen, need, erp.now())) {
                    return Optional.of(
                            putOn(caller, specimen, List.of(item.get().id())).get(0));
                }
            }
            return item;
        });
    }

    private void mustSuffice(Caller caller, Specimen specimen, List<TestCode> tests) {
        var least = tests.stream()
                .distinct()
                .flatMap(test -> Stream.ofNullable(
                        catalogue.test(caller, test).definition().specimen()))
                .map(SpecimenNeed::millilitres)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (specimen.getRemaining().compareTo(least) < 0) {
            throw new RuleException(
                    "lab.specimen.volume",
                    "Of the specimen (%s) %s mL are left, and the tests need %s mL.\nMaybe add some of them to the order, so that another is taken."
                            .formatted(
                                    specimen.getId(), specimen.getRemaining().toPlainString(), least.toPlainString()));
        }
    }

    private List<OrderItemView> putOn(Caller caller, Specimen specimen, List<OrderItemId> items) {
        return progress.collected(
                caller, items, specimen.getId().value(), specimen.getCollectedAt(), specimen.getReceivedAt());
    }

    private static boolean serves(Specimen specimen, SpecimenNeed need, Instant now) {
        var stable = need.stable();
        return specimen.getStatus().isAtHand()
                && specimen.getType().equals(need.type())
                && specimen.getContainer().equals(need.container())
                && specimen.getRemaining().compareTo(need.millilitres()) >= 0
                && (stable == null || !specimen.getCollectedAt().plus(stable).isBefore(now));
    }
}
