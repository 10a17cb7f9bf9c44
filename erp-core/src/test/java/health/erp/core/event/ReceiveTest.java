package health.erp.core.event;

import static health.erp.core.event.Linen.effects;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.ward.MakeBeds;
import health.erp.core.ward.Ward;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What arrives from outside runs a handler only if its hospital signed it as it is, and only once. */
@OnEachDatabase(Ward.class)
class ReceiveTest {
    private final TestErp test;
    private final Ward ward;
    private final Events events;
    private final Caller nurse;
    private final UUID bed;

    ReceiveTest(TestErp test) {
        this.test = test;
        this.ward = test.erp().module(Ward.class);
        this.events = test.erp().core().events();
        this.nurse = test.aCaller(test.aHospital());
        this.bed = test.erp().newId();
    }

    @AfterEach
    void noTroubleForTheNext() {
        ward.trouble((consumer, heard) -> {});
    }

    @Test
    void whatLeftOneRuntimeHasItsEffectInAnother() {
        var left = leaves();

        assertThat(events.receive(Envelope.ofJson(left.toJson()))).isEqualTo(Receipt.DONE);

        assertThat(effects(test, nurse, bed)).containsExactlyInAnyOrder("ward.log 1", "ward.linen 1");
    }

    @Test
    void aReplayRunsNoHandler() {
        var left = leaves();

        for (int i = 0; i < 4; i++) {
            assertThat(events.receive(left)).isEqualTo(Receipt.DONE);
        }

        assertThat(effects(test, nurse, bed)).hasSize(2);
    }

    @Test
    void aReplayAtTheSameMomentRunsNoHandler() throws Exception {
        var left = leaves();
        var threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Receipt> receiving = () -> events.receive(left);
            for (var receipt : threads.invokeAll(Collections.nCopies(8, receiving))) {
                assertThat(receipt.get()).isEqualTo(Receipt.DONE);
            }
        } finally {
            threads.shutdown();
        }

        assertThat(effects(test, nurse, bed)).hasSize(2);
    }

    @Test
    void whateverIsAlteredRunsNoHandler() {
        var left = leaves();
        var stranger = test.aHospital();
        var changed = new LinkedHashMap<String, Envelope>();
        changed.put("id", with(left, test.erp().newId(), null, null, null, 0, null, null, null, null));
        changed.put("hospital", with(left, null, stranger, null, null, 0, null, null, null, null));
        changed.put(
                "aggregate",
                with(left, null, null, new Aggregate("bed", new UUID(1, 1)), null, 0, null, null, null, null));
        changed.put(
                "aggregate type", with(left, null, null, new Aggregate("bad", bed), null, 0, null, null, null, null));
        changed.put("type", with(left, null, null, null, "bed.counted", 0, null, null, null, null));
        changed.put("version", with(left, null, null, null, null, 2, null, null, null, null));
        changed.put("correlation", with(left, null, null, null, null, 0, "another", null, null, null));
        changed.put(
                "time", with(left, null, null, null, null, 0, null, left.time().plusNanos(1_000), null, null));
        changed.put(
                "sent",
                with(left, null, null, null, null, 0, null, null, left.sent().plusNanos(1_000), null));
        changed.put(
                "data",
                with(
                        left,
                        null,
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        null,
                        left.data().replace("1", "2")));
        changed.put("data's form", with(left, null, null, null, null, 0, null, null, null, left.data() + " "));

        changed.forEach((part, envelope) -> {
            assertThat(envelope).as(part).isNotEqualTo(left);
            assertThat(events.receive(envelope)).as(part).isEqualTo(Receipt.FORGED);
        });
        assertThat(allEffects(stranger)).isZero();
        assertThat(effects(test, nurse, bed)).isEmpty();
    }

    @Test
    void everyByteOfTheSignatureCounts() {
        var left = leaves();
        var mac = left.signature();

        for (int i = 0; i < mac.length; i++) {
            var other = mac.clone();
            other[i] ^= 1;
            assertThat(events.receive(left.signed(other))).isEqualTo(Receipt.FORGED);
        }
        for (var none : List.of("", "?", Base64.getEncoder().encodeToString(new byte[37]))) {
            assertThat(events.receive(unsigned(left, none))).isEqualTo(Receipt.FORGED);
        }
        assertThat(effects(test, nurse, bed)).isEmpty();
    }

    @Test
    void anotherHospitalsSignatureIsNone() {
        var left = leaves();
        var stranger = test.aHospital();
        var relabelled = with(left, null, stranger, null, null, 0, null, null, null, null);
        var keys = test.erp().core().keys();

        var bySelf = relabelled.signed(keys.mac(nurse.hospital(), relabelled.signedPart()));

        assertThat(events.receive(bySelf)).isEqualTo(Receipt.FORGED);
        assertThat(allEffects(stranger)).isZero();
    }

    @Test
    void whatLeftLongerAgoThanEffectsAreRememberedIsStale() {
        var left = leaves();
        test.clock().advance(EventDelivery.DEFAULT_MEMORY);

        assertThat(events.receive(left)).isEqualTo(Receipt.STALE);

        assertThat(effects(test, nurse, bed)).isEmpty();
        test.clock().set(TestErp.MORNING);
    }

    @Test
    void whoFailsHearsOfItAgainAndTheOthersDoNot() {
        var left = leaves();
        ward.trouble((consumer, heard) -> {
            if (consumer.equals(Ward.LINEN)) {
                throw new IllegalStateException("closed");
            }
        });

        assertThatThrownBy(() -> events.receive(left)).hasMessage("closed");
        assertThat(effects(test, nurse, bed)).containsExactly("ward.log 1");
        ward.trouble((consumer, heard) -> {});

        assertThat(events.receive(left)).isEqualTo(Receipt.DONE);
        assertThat(effects(test, nurse, bed)).containsExactly("ward.log 1", "ward.linen 1");
    }

    private int allEffects(HospitalId hospital) {
        return Integer.parseInt(test.rows(hospital, "select count(*) from effect where hospital_id = :hospital")
                .get(0));
    }

    /** A bed is made, and what the relay of a runtime with a broker hands to it. */
    private Envelope leaves() {
        var left = new ArrayList<Envelope>();
        var away = new Ward();
        try (Erp erp = Linen.builder(test, away)
                .transport((envelopes, budget) -> {
                    left.addAll(envelopes);
                    return envelopes.stream().map(e -> Outcome.ACKNOWLEDGED).toList();
                })
                .build()) {
            erp.module(Ward.class).beds().make(nurse.withCorrelation("request-7"), new MakeBeds(List.of(bed)));
            erp.core().events().workers().get(0).untilIdle();
        }
        assertThat(left).singleElement().satisfies(e -> {
            assertThat(e.hospital()).isEqualTo(nurse.hospital());
            assertThat(e.time()).isEqualTo(e.sent()).isEqualTo(test.erp().now());
        });
        assertThat(effects(test, nurse, bed)).isEmpty(); // nobody here subscribed to the broker
        return left.get(0);
    }

    private static Envelope unsigned(Envelope e, String mac) {
        return new Envelope(
                e.id(),
                e.hospital(),
                e.aggregate(),
                e.type(),
                e.version(),
                e.correlation(),
                e.time(),
                e.sent(),
                e.data(),
                mac);
    }

    /** The same with its signature, but for what is given. */
    private static Envelope with(
            Envelope e,
            @Nullable UUID id,
            @Nullable HospitalId hospital,
            @Nullable Aggregate aggregate,
            @Nullable String type,
            int version,
            @Nullable String correlation,
            @Nullable Instant time,
            @Nullable Instant sent,
            @Nullable String data) {
        return new Envelope(
                id == null ? e.id() : id,
                hospital == null ? e.hospital() : hospital,
                aggregate == null ? e.aggregate() : aggregate,
                type == null ? e.type() : type,
                version == 0 ? e.version() : version,
                correlation == null ? e.correlation() : correlation,
                time == null ? e.time() : time,
                sent == null ? e.sent() : sent,
                data == null ? e.data() : data,
                e.mac());
    }
}
