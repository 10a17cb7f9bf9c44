package health.erp.lab.analyzer;

import health.erp.lab.catalogue.TestCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What applying a message has come to so far: of each part how it ended, and what holds those that did not. */
final class Progress {
    /**
     * A part that is being applied.
     *
     * @param code the sender's for the test
     */
    record Part(int order, String place, String code) {
        static Part ofMessage() {
            return new Part(0, PartFate.MESSAGE, "");
        }

        static Part ofOrder(int order) {
            return new Part(order, PartFate.order(order), "");
        }

        static Part ofObservation(int order, int occurrence, String code) {
            return new Part(order, PartFate.observation(occurrence), Texts.shortened(code, 80));
        }
    }

    private record Reason(ExceptionKind kind, int order, String code) {}

    private final MessageFate fate;
    private final List<PartFate> parts = new ArrayList<>();
    private final Map<Reason, List<String>> places = new LinkedHashMap<>();
    private final Map<Reason, String> details = new LinkedHashMap<>();

    Progress(MessageFate fate) {
        this.fate = fate;
    }

    /** Whether it is still to be applied: what was once is not again. */
    boolean isOpen(Part part) {
        return fate.isOpen(part.place());
    }

    void ended(Part part, PartFate.State state, @Nullable TestCode test, @Nullable UUID target) {
        parts.add(new PartFate(part.order(), part.place(), part.code(), test, state, null, target));
    }

    void held(Part part, ExceptionKind kind, @Nullable TestCode test, String detail) {
        parts.add(new PartFate(part.order(), part.place(), part.code(), test, PartFate.State.HELD, kind, null));
        var reason = new Reason(kind, part.order(), kind.isAboutTest() ? part.code() : "");
        places.computeIfAbsent(reason, r -> new ArrayList<>()).add(part.place());
        details.putIfAbsent(reason, detail);
    }

    /** A part of the message that was set aside by its reader; each is looked at by itself. */
    void unread(String place, String detail) {
        var part = new Part(0, place, "");
        if (isOpen(part)) {
            parts.add(new PartFate(0, place, "", null, PartFate.State.HELD, ExceptionKind.NOT_UNDERSTOOD, null));
            var reason = new Reason(ExceptionKind.NOT_UNDERSTOOD, 0, place);
            places.computeIfAbsent(reason, r -> new ArrayList<>()).add(place);
            details.putIfAbsent(reason, detail);
        }
    }

    List<PartFate> parts() {
        return parts;
    }

    List<Holdup> holdups() {
        return places.entrySet().stream()
                .map(held -> new Holdup(
                        held.getKey().kind(),
                        held.getKey().order(),
                        held.getKey().code(),
                        held.getValue(),
                        Texts.shortened(details.getOrDefault(held.getKey(), ""), 200)))
                .toList();
    }
}
