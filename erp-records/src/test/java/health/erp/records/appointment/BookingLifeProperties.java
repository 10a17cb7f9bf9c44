package health.erp.records.appointment;

import static health.erp.records.appointment.AnAppointment.at;
import static health.erp.records.appointment.AnAppointment.wish;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import health.erp.records.appointment.BookingOutcome.Booked;
import health.erp.records.appointment.BookingOutcome.Conflicting;
import health.erp.records.appointment.BookingOutcome.HoldExpired;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.jspecify.annotations.Nullable;

/**
 * Whatever is booked, held, moved, called off and left to run out, in whatever order: no resource is ever asked for more than
 * it takes, and a wish is refused only if something is in the way. R-APT-2, R-APT-8, R-APT-10
 */
class BookingLifeProperties {
    private static final TestErp TEST = TestErp.on(TestServer.H2, List.of(Records.class));

    @Property(tries = 20)
    void nothingIsTakenTwiceAndNothingIsRefusedWithoutReason(@ForAll("lives") ActionChain<Day> lives) {
        lives.withInvariant("nothing is taken twice", Day::agrees).run();
    }

    @Provide
    Arbitrary<ActionChain<Day>> lives() {
        return ActionChain.startWith(Day::new)
                .withAction(6, step(wishes().map(wish -> new Step("book " + wish, day -> day.book(wish)))))
                .withAction(3, step(wishes().map(wish -> new Step("hold " + wish, day -> day.hold(wish)))))
                .withAction(
                        3,
                        step(Combinators.combine(anyOf(), wishes())
                                .as((which, wish) -> new Step(
                                        "move %d to %s".formatted(which, wish), day -> day.move(which, wish)))))
                .withAction(3, step(anyOf().map(which -> new Step("cancel " + which, day -> day.cancel(which)))))
                .withAction(2, step(anyOf().map(which -> new Step("confirm " + which, day -> day.confirm(which)))))
                .withAction(1, step(Arbitraries.just(new Step("wait", Day::waitAWhile))))
                .withMaxTransformations(20);
    }

    private static Action.Independent<Day> step(Arbitrary<Step> steps) {
        return () -> steps.map(step -> Transformer.mutate(step.name, step.work));
    }

    private static Arbitrary<Integer> anyOf() {
        return Arbitraries.integers().between(0, 99);
    }

    private static Arbitrary<Want> wishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(List.of(0), List.of(1), List.of(0, 1), List.of(1, 2), List.of(2)))
                .as(Want::new);
    }

    private record Step(String name, Consumer<Day> work) {}

    /** Start in steps of ten minutes, which service, which resources. */
    private record Want(int start, int service, List<Integer> resources) {}

    /** A day of one hospital, and what somebody with a pencil would have in the book. */
    private static final class Day {
        private static final int[] SERVICE_CAPACITY = {1, 2, 4};
        private static final int[] RESOURCE_CAPACITY = {1, 3, 2};

        private final AnAppointment desk = new AnAppointment(TEST);
        private final List<ServiceId> services = Arrays.stream(SERVICE_CAPACITY)
                .mapToObj(
                        most -> desk.service(ServiceTerms.of(20).buffered(0, 10).forUpTo(most)))
                .toList();
        private final List<ResourceId> resources =
                Arrays.stream(RESOURCE_CAPACITY).mapToObj(desk::room).toList();
        private final List<Entry> book = new ArrayList<>();

        Day() {
            TEST.clock().set(TestErp.MORNING);
        }

        void book(Want want) {
            take(want, null, desk.book(command(want)), null);
        }

        void hold(Want want) {
            var outcome = desk.records.appointments().hold(desk.clerk, new HoldAppointment(command(want), 10));
            take(want, null, outcome, TEST.clock().instant().plus(Duration.ofMinutes(10)));
        }

        void move(int which, Want want) {
            var old = pick(which, entry -> entry.heldUntil == null);
            if (old == null) {
                return;
            }
            var command =
                    new RescheduleAppointment(old.view.id(), old.view.version(), start(want), null, ids(want), null);
            var same = new Want(want.start, old.want.service, want.resources);
            take(same, old, desk.records.appointments().reschedule(desk.clerk, command), null);
        }

        void cancel(int which) {
            var entry = pick(which, any -> true);
            if (entry != null) {
                var command = new CancelAppointment(entry.view.id(), entry.view.version(), CancelReason.PATIENT);
                desk.records.appointments().cancel(desk.clerk, command);
                book.remove(entry);
            }
        }

        void confirm(int which) {
            var entry = pick(which, held -> held.heldUntil != null);
            if (entry == null) {
                return;
            }
            var command = new ConfirmAppointment(entry.view.id(), entry.view.version());
            var outcome = desk.records.appointments().confirm(desk.clerk, command);
            book.remove(entry);
            if (entry.isOver()) {
                assertThat(outcome).isEqualTo(new HoldExpired(entry.view.id()));
            } else {
                book.add(new Entry(entry.want, AnAppointment.booked(outcome), null));
            }
        }

        void waitAWhile() {
            TEST.clock().advance(Duration.ofMinutes(6));
        }

        void agrees() {
            var live = TEST.rows(
                    desk.clerk.hospital(),
                    "select count(*) from appointment_claim where hospital_id = :hospital and held_until is null");
            assertThat(live)
                    .containsExactly(String.valueOf(book.stream()
                            .filter(entry -> entry.heldUntil == null)
                            .mapToInt(entry -> entry.want.resources.size())
                            .sum()));
            for (var resource = 0; resource < resources.size(); resource++) {
                for (var moment = 0; moment < 18; moment++) {
                    assertThat(room(resource, moment, List.of())).isNotNegative();
                }
            }
        }

        private void take(Want want, @Nullable Entry instead, BookingOutcome outcome, @Nullable Instant heldUntil) {
            var others = instead == null ? List.<Entry>of() : List.of(instead);
            var fits = want.resources.stream().allMatch(resource -> fits(want, resource, others));
            assertThat(outcome).isInstanceOf(fits ? Booked.class : Conflicting.class);
            if (outcome instanceof Booked booked) {
                book.removeAll(others);
                book.add(new Entry(want, booked.appointment(), heldUntil));
            }
        }

        private boolean fits(Want want, int resource, List<Entry> without) {
            for (var moment = want.start; moment < want.start + 3; moment++) {
                var there = there(resource, moment, without);
                var most = there.stream()
                        .mapToInt(entry -> capacity(entry.want, resource))
                        .min()
                        .orElse(Integer.MAX_VALUE);
                if (there.size() + 1 > Math.min(most, capacity(want, resource))) {
                    return false;
                }
            }
            return true;
        }

        /** How many more the strictest of those who are there would put up with. */
        private int room(int resource, int moment, List<Entry> without) {
            var there = there(resource, moment, without);
            return there.stream()
                            .mapToInt(entry -> capacity(entry.want, resource))
                            .min()
                            .orElse(0)
                    - there.size();
        }

        private List<Entry> there(int resource, int moment, List<Entry> without) {
            return book.stream()
                    .filter(entry -> !entry.isOver() && !without.contains(entry))
                    .filter(entry -> entry.want.resources.contains(resource))
                    .filter(entry -> entry.want.start <= moment && moment < entry.want.start + 3)
                    .toList();
        }

        private @Nullable Entry pick(int which, Predicate<Entry> fitting) {
            var some = book.stream().filter(fitting).toList();
            return some.isEmpty() ? null : some.get(which % some.size());
        }

        private BookAppointment command(Want want) {
            return wish(
                    desk.patient(),
                    services.get(want.service),
                    start(want),
                    ids(want).toArray(ResourceId[]::new));
        }

        private List<ResourceId> ids(Want want) {
            return want.resources.stream().map(resources::get).toList();
        }

        private static Instant start(Want want) {
            return at("09:00").plus(Duration.ofMinutes(10L * want.start));
        }

        private static int capacity(Want want, int resource) {
            return Math.min(SERVICE_CAPACITY[want.service], RESOURCE_CAPACITY[resource]);
        }
    }

    private record Entry(Want want, AppointmentView view, @Nullable Instant heldUntil) {
        boolean isOver() {
            return heldUntil != null && !heldUntil.isAfter(TEST.clock().instant());
        }
    }
}
