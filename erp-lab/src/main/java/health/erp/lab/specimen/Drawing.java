package health.erp.lab.specimen;

import health.erp.core.InvalidCommandException;
import health.erp.core.RuleException;
import health.erp.lab.catalogue.SpecimenNeed;
import health.erp.lab.order.LabOrder;
import health.erp.lab.order.OrderItem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether a tube may be filled as the command says: the right patient, one order, one kind of tube, enough, in time. */
record Drawing(CollectSpecimen command, LabOrder order, List<OrderItem> items, List<SpecimenNeed> needs) {
    /** By how much clocks may go wrong. I6 */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    Draw draw(Instant now) {
        mustBeThePatient();
        mustBeOfOneOrder();
        var need = needs.get(0);
        mustShareOneTube(need);
        mustSuffice();
        var at = command.at() == null ? now : command.at();
        mustBeInTime(at, now);
        var skew = Math.toIntExact(Math.max(0, Duration.between(now, at).toSeconds()));
        return new Draw(
                order.getPatient(), order.getId(), need.type(), need.container(), command.millilitres(), at, skew);
    }

    private void mustBeThePatient() {
        if (!order.getPatient().equals(command.scanned())) {
            throw new RuleException(
                    "lab.specimen.identity",
                    "The patient at the bedside (%s) is not the one of the order (%s): nothing may be taken.\nMaybe scan the wristband again, and check who lies in this bed."
                            .formatted(command.scanned(), order.getId()));
        }
    }

    private void mustBeOfOneOrder() {
        if (items.stream().anyMatch(i -> !i.getOrder().equals(order.getId()))) {
            throw InvalidCommandException.of("items", "belong to several orders; take a tube for each");
        }
    }

    private void mustShareOneTube(SpecimenNeed one) {
        var fits = needs.stream()
                .allMatch(n -> n.type().equals(one.type()) && n.container().equals(one.container()));
        if (!fits) {
            throw new RuleException(
                    "lab.specimen.tube",
                    "The tests of the order (%s) are measured in different specimens or tubes.\nMaybe ask for the collection list, which groups them."
                            .formatted(order.getId()));
        }
    }

    private void mustSuffice() {
        var least = needs.stream().map(SpecimenNeed::millilitres).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (command.millilitres().compareTo(least) < 0) {
            throw new RuleException(
                    "lab.specimen.quantity",
                    "The tests of the order (%s) need %s mL, not %s mL.\nMaybe take some of them with another tube."
                            .formatted(
                                    order.getId(),
                                    least.toPlainString(),
                                    command.millilitres().toPlainString()));
        }
    }

    private void mustBeInTime(Instant at, Instant now) {
        if (at.isAfter(now.plus(TOLERANCE))) {
            throw InvalidCommandException.of("at", "lies in the future");
        }
        if (!command.beforeOrder() && at.isBefore(order.getPlacedAt().minus(TOLERANCE))) {
            throw InvalidCommandException.of(
                    "at", "lies before the order; say so where the specimen was taken before it was asked for");
        }
    }
}
