package health.erp.lab.analyzer;

import static health.erp.lab.analyzer.PartFate.State.APPLIED;
import static health.erp.lab.analyzer.PartFate.State.RELEASED;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.lab.interpretation.Interpretation;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.result.CancelTest;
import health.erp.lab.result.Chosen;
import health.erp.lab.result.CorrectResult;
import health.erp.lab.result.EnterResults;
import health.erp.lab.result.ListOrderResults;
import health.erp.lab.result.Measured;
import health.erp.lab.result.RestateResult;
import health.erp.lab.result.RestateResult.How;
import health.erp.lab.result.ResultView;
import health.erp.lab.result.RunOrigin;
import health.erp.lab.result.RunStage;
import health.erp.lab.specimen.SpecimenId;
import health.erp.lab.status.InboundRule;
import health.erp.lab.status.ResultCode;
import health.erp.lab.wire.Moment;
import health.erp.lab.wire.ObservationDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Enters what is new, changes what is said otherwise now, and holds what says less than is there already. 2.1 */
final class ResultDesk {
    private final Erp erp;
    private final Laboratory laboratory;

    ResultDesk(Erp erp, Laboratory laboratory) {
        this.erp = erp;
        this.laboratory = laboratory;
    }

    /**
     * What is known of an ordered test.
     *
     * @param received what was last said of it on the lines
     * @param result what the laboratory says of it
     */
    private record Before(@Nullable ReceivedResult received, @Nullable ResultView result) {}

    void take(Delivery delivery, @Nullable InstrumentId instrument, List<Reported> reported) {
        if (reported.isEmpty()) {
            return;
        }
        var before = before(delivery.caller(), reported);
        var fresh = new ArrayList<Reported>();
        var seen = new HashSet<OrderItemId>();
        for (var one : reported) {
            if (!seen.add(one.item().getId())) {
                delivery.progress()
                        .held(
                                one.part(),
                                ExceptionKind.UNCLEAR_VALUE,
                                one.item().getTest(),
                                "each test once");
                continue;
            }
            var known = before.getOrDefault(one.item().getId(), new Before(null, null));
            if (isApplied(delivery, one, known)) {
                if (known.result() == null && one.value() != null) {
                    fresh.add(one);
                } else {
                    change(delivery, one, known.result());
                    say(delivery, one, known.received(), APPLIED);
                }
            }
        }
        enter(delivery, instrument, fresh, before);
    }

    private Map<OrderItemId, Before> before(Caller caller, List<Reported> reported) {
        var items = reported.stream().map(r -> r.item().getId()).distinct().toList();
        var received = new HashMap<OrderItemId, ReceivedResult>();
        AnalyzerQueries_.received(erp.session(), items).forEach(r -> received.put(r.getId(), r));
        var results = new HashMap<OrderItemId, ResultView>();
        for (LabOrderId order :
                reported.stream().map(r -> r.item().getOrder()).distinct().toList()) {
            laboratory.results().ofOrder(caller, new ListOrderResults(order)).stream()
                    .filter(ResultView::inUse)
                    .forEach(view -> results.put(view.item(), view));
        }
        var before = new HashMap<OrderItemId, Before>();
        items.forEach(item -> before.put(item, new Before(received.get(item), results.get(item))));
        return before;
    }

    private static boolean isApplied(Delivery delivery, Reported one, Before before) {
        var rule = rule(delivery.settings().trust(), one, before);
        if (rule.holds()) {
            delivery.progress()
                    .held(
                            one.part(),
                            ExceptionKind.of(rule),
                            one.item().getTest(),
                            "a status that follows from what is there");
        } else if (rule == InboundRule.REPEAT) {
            delivery.progress()
                    .ended(
                            one.part(),
                            PartFate.State.REPEATED,
                            one.item().getTest(),
                            one.item().getId().value());
        }
        return rule == InboundRule.APPLY;
    }

    private static InboundRule rule(StatusTrust trust, Reported one, Before before) {
        var received = before.received();
        var result = before.result();
        var ours = result == null ? null : result.status().result();
        var said = received == null ? null : received.getCode();
        var stored = ours == null || said == null ? (ours == null ? said : ours) : ResultCode.further(said, ours);
        var isGone = result == null && one.value() != null; // its run was rejected, so this is a new measurement
        var isSame = received != null && !isGone && received.getValueKey().equals(one.valueKey());
        var rule = InboundRule.of(stored, one.code(), isSame || isShown(one, result));
        var isChange = rule == InboundRule.APPLY && result != null && one.value() != null && !isShown(one, result);
        return isChange && trust.isUndeclared(one.sent()) ? InboundRule.HOLD_UNDECLARED_CHANGE : rule;
    }

    private static boolean isShown(Reported one, @Nullable ResultView result) {
        var value = one.value();
        return result != null && value != null && value.own().equals(result.shown());
    }

    /** All of a specimen at once: together it is calculated from, and released by, what belongs together. */
    private void enter(
            Delivery delivery,
            @Nullable InstrumentId instrument,
            List<Reported> fresh,
            Map<OrderItemId, Before> before) {
        var bySpecimen = fresh.stream()
                .collect(groupingBy(
                        one -> new SpecimenId(Objects.requireNonNull(one.item().getSpecimen())),
                        LinkedHashMap::new,
                        toList()));
        bySpecimen.forEach((specimen, all) -> {
            var command = EnterResults.of(specimen, measured(delivery.caller(), instrument, all));
            if (delivery.settings().trust() == StatusTrust.AS_SENT) {
                command = command.byHandBecause("Measured by whoever sent it"); // whose controls are not ours
            }
            for (var one : all) {
                command = command.with(entry(delivery.settings(), one));
            }
            delivery.refusals().trying(all.stream().map(o -> o.part().place()).toList());
            var entered = laboratory.results().enter(delivery.caller(), command);
            delivery.refusals().done();
            var out = entered.stream()
                    .filter(r -> r.stage() == RunStage.RELEASED)
                    .map(ResultView::item)
                    .collect(toSet());
            all.forEach(one -> {
                var known = before.get(one.item().getId());
                var isOut = out.contains(one.item().getId());
                say(delivery, one, known == null ? null : known.received(), isOut ? RELEASED : APPLIED);
            });
        });
    }

    private static EnterResults.Entry entry(ChannelSettings settings, Reported one) {
        var value = Objects.requireNonNull(one.value());
        return new EnterResults.Entry(
                one.item().getTest(),
                value.text(),
                value.unit() == null ? null : value.unit().code(),
                one.draft().flags().stream()
                        .map(flag -> Texts.shortened(flag, 20))
                        .filter(flag -> !flag.isEmpty())
                        .limit(10)
                        .toList(),
                value.range(),
                settings.sendsAlarms() ? alarms(one.draft()) : null,
                comment(one.draft()));
    }

    /** What it flags that is not about the value is about how it was measured. 3.5 */
    private static Set<String> alarms(ObservationDraft draft) {
        return draft.flags().stream()
                .map(String::strip)
                .filter(flag -> !flag.isEmpty() && !Interpretation.isMeaning(flag))
                .map(flag -> Texts.shortened(flag, 60))
                .limit(20)
                .collect(toSet());
    }

    private static @Nullable String comment(ObservationDraft draft) {
        var words = String.join(" ", draft.comments()).strip();
        return words.isEmpty() ? null : Texts.shortened(words, 2_000);
    }

    /** Of what is there already: its next version. */
    private void change(Delivery delivery, Reported one, @Nullable ResultView seen) {
        delivery.refusals().trying(List.of(one.part().place()));
        var caller = delivery.caller();
        var value = one.value();
        if (seen == null) {
            if (one.code() == ResultCode.X) {
                var specimen = new SpecimenId(Objects.requireNonNull(one.item().getSpecimen()));
                laboratory
                        .corrections()
                        .cancel(caller, new CancelTest(specimen, one.item().getTest(), delivery.reason()));
            }
        } else {
            how(one.code())
                    .ifPresentOrElse(
                            how -> laboratory.corrections().restate(caller, restated(delivery, one, seen, how)), () -> {
                                if (value != null && !value.own().equals(seen.shown())) {
                                    laboratory
                                            .corrections()
                                            .correct(
                                                    caller,
                                                    new CorrectResult(
                                                            Chosen.of(seen),
                                                            value.own(),
                                                            comment(one.draft()),
                                                            delivery.reason()));
                                }
                            });
        }
        delivery.refusals().done();
    }

    /** Empty where it is the value that changes, or nothing but how far it is. */
    private static Optional<How> how(ResultCode code) {
        return Optional.ofNullable(
                switch (code) {
                    case B -> How.APPENDED;
                    case V -> How.CONFIRMED;
                    case X -> How.CANCELLED;
                    case W, D -> How.ENTERED_IN_ERROR;
                    default -> null;
                });
    }

    private static RestateResult restated(Delivery delivery, Reported one, ResultView seen, How how) {
        if (how != How.APPENDED) {
            return RestateResult.of(seen, how, delivery.reason());
        }
        var value = one.value();
        var words = comment(one.draft());
        var added = words != null ? words : value == null ? "" : Texts.shortened(value.text(), 2_000);
        return RestateResult.adding(seen, added, delivery.reason());
    }

    private void say(Delivery delivery, Reported one, @Nullable ReceivedResult received, PartFate.State as) {
        var item = one.item().getId();
        if (received == null) {
            erp.session().persist(new ReceivedResult(item, one.code(), one.valueKey(), delivery.message(), erp.now()));
        } else {
            received.say(one.code(), one.valueKey(), delivery.message(), erp.now());
        }
        delivery.progress().ended(one.part(), as, one.item().getTest(), item.value());
    }

    /** A clock of an analyzer that is out by more than can be is not believed; the message keeps what it said. I6 */
    private Measured measured(Caller caller, @Nullable InstrumentId instrument, List<Reported> all) {
        var taken = all.stream()
                .flatMap(one -> Stream.ofNullable(one.item().getCollectedAt()))
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        var at = all.stream()
                .flatMap(one -> Stream.ofNullable(
                        one.draft().analyzedAt() == null
                                ? one.draft().observedAt()
                                : one.draft().analyzedAt()))
                .map(moment -> instant(caller, moment))
                .max(Instant::compareTo)
                .filter(time -> !time.isBefore(taken) && !time.isAfter(erp.now()))
                .orElse(null);
        return new Measured(
                instrument == null ? RunOrigin.MANUAL : RunOrigin.ANALYZER, instrument, at, List.of(), 1, null);
    }

    private Instant instant(Caller caller, Moment moment) {
        return moment.instant()
                .orElseGet(
                        () -> moment.local().atZone(erp.zone(caller.hospital())).toInstant());
    }
}
