package health.erp.core.event;

import static health.erp.core.event.Linen.deliver;
import static health.erp.core.event.Linen.effects;
import static health.erp.core.event.Linen.letTimePass;
import static health.erp.core.event.Linen.make;
import static health.erp.core.event.Linen.waiting;
import static health.erp.core.event.Linen.ward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.Purpose;
import health.erp.core.RuleException;
import health.erp.core.jpa.Database;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.ward.BedMade;
import health.erp.core.ward.CountLinen;
import health.erp.core.ward.MakeBeds;
import health.erp.core.ward.Ward;
import health.erp.core.ward.WardPermission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Ward.class)
class EventsTest {
    private final TestErp test;
    private final Ward ward;
    private final Caller nurse;
    private final UUID bed;

    EventsTest(TestErp test) {
        this.test = test;
        this.ward = ward(test);
        this.nurse = test.aCaller(test.aHospital());
        this.bed = test.erp().newId();
    }

    @AfterEach
    void noTroubleForTheNext() {
        ward.trouble((consumer, heard) -> {});
        ward.linen((caller, heard) -> {});
        Linen.background(test, "delete from erp_parked_event");
        Linen.background(test, "delete from erp_parked_aggregate");
    }

    @Test
    void anEventReachesEachOfItsSubscribersOnceAndIsGone() {
        make(test, nurse, bed);

        deliver(test);
        deliver(test);

        assertThat(effects(test, nurse, bed)).containsExactlyInAnyOrder("ward.log 1", "ward.linen 1");
        assertThat(waiting(test, nurse)).isEmpty();
    }

    @Test
    void anEventNobodyAwaitsIsGoneToo() {
        ward.beds().count(nurse, new CountLinen(bed, 1));

        deliver(test);

        assertThat(waiting(test, nurse)).isEmpty();
    }

    @Test
    void whatRolledBackIsNeverTold() {
        test.erp().transaction(nurse, () -> {
            make(test, nurse, bed);
            return 1;
        });
        assertThatThrownBy(() -> test.erp().transaction(nurse, () -> {
                    make(test, nurse, bed);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        deliver(test);

        assertThat(effects(test, nurse, bed)).containsExactlyInAnyOrder("ward.log 1", "ward.linen 1");
    }

    @Test
    void eachHospitalHearsOfItsOwn() {
        var elsewhere = test.aCaller(test.aHospital());
        make(test, nurse, bed, bed);
        make(test, elsewhere, bed);

        deliver(test);

        assertThat(effects(test, nurse, bed)).hasSize(4);
        assertThat(effects(test, elsewhere, bed)).hasSize(2);
    }

    @Test
    void theHandlerActsForItsConsumer() {
        var heard = new ArrayList<Caller>();
        ward.linen((caller, event) -> {
            heard.add(caller);
            ward.beds().count(caller, new CountLinen(event.bed(), event.turn()));
        });

        ward.beds().make(nurse.withCorrelation("request-7"), new MakeBeds(List.of(bed)));
        deliver(test);

        assertThat(heard).singleElement().satisfies(caller -> {
            assertThat(caller.hospital()).isEqualTo(nurse.hospital());
            assertThat(caller.correlation()).isEqualTo("request-7");
            assertThat(caller.purpose()).isEqualTo(Purpose.HOPERAT);
            assertThat(caller.permissions()).containsExactly(WardPermission.COUNT_LINEN);
        });
        assertThat(test.rows(
                        nurse.hospital(),
                        "select action, correlation from erp_audit where hospital_id = :hospital and staff_id = '"
                                + heard.get(0).staff() + "'"))
                .containsExactly("CountLinen|request-7");
    }

    @Test
    void whatTheHandlerDidGoesWithItsFailure() {
        ward.linen((caller, event) -> {
            ward.beds().count(caller, new CountLinen(event.bed(), event.turn()));
            throw new IllegalStateException("after all");
        });

        make(test, nurse, bed);
        deliver(test);

        assertThat(effects(test, nurse, bed)).containsExactly("ward.log 1");
        assertThat(test.rows(nurse.hospital(), "select consumer from erp_inbox where hospital_id = :hospital"))
                .containsExactly("ward.log");
        assertThat(waiting(test, nurse)).isEmpty(); // the linen was not counted, and the bed's event is parked
        assertThat(test.audit(nurse.hospital())).containsExactly("COMMAND|MakeBeds|null");
    }

    @Test
    void aReaderIsTolerant() {
        var heard = new ArrayList<BedMade>();
        ward.linen((caller, event) -> heard.add(event));
        make(test, nurse, bed);
        Linen.execute(
                test.database().application(), "select 1"); // a pool gives a connection that is bound to no hospital

        deliver(test);

        assertThat(heard).containsExactly(new BedMade(bed, 1, BedMade.Kind.DAILY, null, List.of()));
    }

    @Test
    void aFailedEventIsTriedAgainAndItsAggregateWaitsInOrder() {
        var other = test.erp().newId();
        var fails = new ArrayList<>(List.of(1));
        ward.trouble((consumer, event) -> {
            if (consumer.equals(Ward.LINEN) && event.bed().equals(bed) && event.turn() == 2 && !fails.isEmpty()) {
                throw new RuleException("ward.noLinen", "There is no linen left.");
            }
        });

        make(test, nurse, bed, bed, bed, other);
        deliver(test);
        make(test, nurse, bed, other);
        deliver(test);

        assertThat(effects(test, nurse, other)).hasSize(4);
        assertThat(turns(Ward.LINEN)).containsExactly(1);
        assertThat(turns(Ward.LOG)).containsExactly(1, 2);
        assertThat(test.rows(
                        nurse.hospital(),
                        "select consumer, attempts, error from erp_parked_aggregate where hospital_id = :hospital"))
                .containsExactly("ward.linen|1|health.erp.core.RuleException ward.noLinen");

        letTimePass(test);
        deliver(test);
        assertThat(test.rows(
                        nurse.hospital(), "select attempts from erp_parked_aggregate where hospital_id = :hospital"))
                .containsExactly("2");

        fails.clear();
        letTimePass(test);
        deliver(test);

        assertThat(turns(Ward.LINEN)).containsExactly(1, 2, 3, 4);
        assertThat(turns(Ward.LOG)).containsExactly(1, 2, 3, 4);
        assertThat(
                        test.rows(
                                nurse.hospital(),
                                "select count(*) from erp_parked_event where hospital_id = :hospital union all select count(*) from erp_parked_aggregate where hospital_id = :hospital"))
                .containsExactly("0", "0");

        make(test, nurse, bed);
        deliver(test);
        assertThat(turns(Ward.LINEN)).endsWith(5);
    }

    @Test
    void anErrorOfAHandlerIsAFailureLikeOthers() {
        ward.linen((caller, event) -> {
            throw new StackOverflowError();
        });

        make(test, nurse, bed);
        deliver(test);

        assertThat(test.rows(nurse.hospital(), "select error from erp_parked_aggregate where hospital_id = :hospital"))
                .containsExactly("java.lang.StackOverflowError");
    }

    @Test
    void aHospitalWithManyEventsDoesNotHoldUpTheOthers() {
        var busy = test.aCaller(test.aHospital());
        var calm = test.aCaller(test.aHospital());
        var one = new UUID(1, 0); // all in one part
        var order = Collections.synchronizedList(new ArrayList<UUID>());
        ward.linen((caller, event) -> order.add(caller.hospital().value()));
        ward.beds().make(busy, new MakeBeds(Collections.nCopies(3 * Relay.BATCH, one)));
        ward.beds().make(calm, new MakeBeds(List.of(one)));

        deliver(test);

        assertThat(order.indexOf(calm.hospital().value())).isLessThanOrEqualTo(Relay.BATCH);
        assertThat(order).hasSize(3 * Relay.BATCH + 1);
    }

    @Test
    void theTurnGoesOnWhereTheLastRelayLeftIt() {
        var hospitals = new ArrayList<Caller>();
        for (int i = 0; i < Relay.BATCHES_A_LEASE + 1; i++) {
            hospitals.add(test.aCaller(test.aHospital()));
        }
        var one = new UUID(1, 0);
        var order = Collections.synchronizedList(new ArrayList<UUID>());
        ward.linen((caller, event) -> order.add(caller.hospital().value()));
        hospitals.forEach(h -> ward.beds().make(h, new MakeBeds(Collections.nCopies(Relay.BATCH + 1, one))));

        deliver(test);

        // each had a first turn before any had a second
        assertThat(order.subList(0, hospitals.size() * Relay.BATCH).stream().distinct())
                .hasSameSizeAs(hospitals);
        assertThat(order).hasSize(hospitals.size() * (Relay.BATCH + 1));
    }

    @Test
    void aCommitWakesTheRelay() throws InterruptedException {
        var heard = new CountDownLatch(2);
        var mine = new Ward();
        mine.trouble((consumer, event) -> {
            if (consumer.endsWith(".after")) {
                heard.countDown();
            }
        });
        try (var erp = Linen.beside(test, mine, EventDelivery.USUAL).start()) {
            erp.module(Ward.class).beds().make(nurse, new MakeBeds(List.of(bed)));

            assertThat(heard.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(effects(test, nurse, bed)).hasSize(2);
        assertThat(waiting(test, nurse)).isEmpty();
    }

    @Test
    void effectsOfLongAgoAreForgottenUnlessTheirEventStillWaits() {
        var other = test.erp().newId();
        ward.trouble((consumer, event) -> {
            if (consumer.equals(Ward.LINEN) && event.bed().equals(bed)) {
                throw new IllegalStateException();
            }
        });
        make(test, nurse, bed, other);
        deliver(test);
        test.erp().transaction(nurse, () -> {
            test.erp().session().flush();
            return 1;
        });
        var tidy = test.erp().core().events().workers().get(1);
        tidy.untilIdle();
        assertThat(inbox()).hasSize(3);

        age();
        tidy.untilIdle();

        assertThat(inbox()).containsExactly("ward.log"); // of the one whose event is parked
    }

    private void age() {
        var sql = "update erp_inbox set at = "
                + (test.kind() == Database.MARIADB ? "'2001-01-01'" : "timestamp '2001-01-01 00:00:00'");
        Linen.execute(test.database().superuser(), sql);
    }

    private List<String> inbox() {
        return test.rows(
                nurse.hospital(), "select consumer from erp_inbox where hospital_id = :hospital order by consumer");
    }

    private List<Integer> turns(String consumer) {
        return effects(test, nurse, bed).stream()
                .filter(e -> e.startsWith(consumer + " "))
                .map(e -> Integer.valueOf(e.substring(consumer.length() + 1)))
                .toList();
    }

    @Test
    void fourRelaysOfOneRuntimeKeepTheOrder() throws InterruptedException {
        var heard = new ConcurrentLinkedQueue<Integer>();
        var all = new CountDownLatch(200);
        var mine = new Ward();
        mine.linen((caller, event) -> {
            heard.add(event.turn());
            all.countDown();
        });
        try (var erp =
                Linen.beside(test, mine, EventDelivery.USUAL.withRelays(4)).start()) {
            for (int i = 0; i < 50; i++) {
                erp.module(Ward.class).beds().make(nurse, new MakeBeds(List.of(bed, bed, bed, bed)));
            }
            assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(List.copyOf(heard)).hasSize(200).isSorted();
    }
}
