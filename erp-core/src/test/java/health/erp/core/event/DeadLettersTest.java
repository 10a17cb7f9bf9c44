package health.erp.core.event;

import static health.erp.core.event.Linen.deliver;
import static health.erp.core.event.Linen.effects;
import static health.erp.core.event.Linen.letTimePass;
import static health.erp.core.event.Linen.make;
import static health.erp.core.event.Linen.ward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.ward.Ward;
import health.erp.core.ward.WardPermission;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Ward.class)
class DeadLettersTest {
    private final TestErp test;
    private final Ward ward;
    private final DeadLetters letters;
    private final Caller nurse;
    private final Caller keeper;
    private final UUID bed;

    DeadLettersTest(TestErp test) {
        this.test = test;
        this.ward = ward(test);
        this.letters = test.erp().core().deadLetters();
        this.nurse = test.aCaller(test.aHospital());
        this.keeper = test.aCaller(nurse.hospital(), EventPermission.values());
        this.bed = test.erp().newId();
    }

    @AfterEach
    void noTroubleForTheNext() {
        ward.trouble((consumer, heard) -> {});
        Linen.background(test, "delete from erp_parked_event");
        Linen.background(test, "delete from erp_parked_aggregate");
    }

    @Test
    void whatFailedTooOftenIsDeadAndTriedNoMore() {
        var tried = new ArrayList<Integer>();
        linenFails(tried);
        make(test, nurse, bed, bed);

        deliver(test);
        for (int i = 0; i < EventDelivery.DEFAULT_ATTEMPTS + 3; i++) {
            letTimePass(test);
            deliver(test);
        }

        assertThat(tried).hasSize(EventDelivery.DEFAULT_ATTEMPTS).containsOnly(1);
        assertThat(dead()).singleElement().satisfies(letter -> {
            assertThat(letter.type()).isEqualTo("bed.made");
            assertThat(letter.aggregate()).isEqualTo(new Aggregate("bed", bed));
            assertThat(letter.consumer()).isEqualTo(Ward.LINEN);
            assertThat(letter.attempts()).isEqualTo(EventDelivery.DEFAULT_ATTEMPTS);
            assertThat(letter.error()).isEqualTo("java.lang.IllegalStateException");
            assertThat(letter.retryAt()).isNull();
            assertThat(letter.waiting()).isEqualTo(2);
        });
    }

    @Test
    void lookingShowsNamesAndNoValues() {
        linenFails(new ArrayList<>());
        make(test, nurse.withCorrelation("request-7"), bed);
        deliver(test);

        var letter = all().get(0);
        var content = letters.inspect(keeper, new InspectDeadLetter(letter.event()));

        assertThat(letter.retryAt()).isNotNull();
        assertThat(content.letter()).isEqualTo(letter);
        assertThat(content.fields()).containsExactly("bed", "turn", "kind", "at");
        assertThat(content.correlation()).isEqualTo("request-7");
        assertThat(content.occurredAt()).isEqualTo(test.erp().now());
        assertThat(test.rows(nurse.hospital(), "select * from erp_parked_aggregate where hospital_id = :hospital")
                        .toString())
                .doesNotContain("quotes a patient");
        assertThat(test.audit(nurse.hospital())).contains("READ|ListDeadLetters|null", "READ|InspectDeadLetter|null");
    }

    @Test
    void aListIsPaged() {
        linenFails(new ArrayList<>());
        for (int i = 0; i < 5; i++) {
            make(test, nurse, test.erp().newId());
        }
        deliver(test);

        var seen = new ArrayList<UUID>();
        var page = letters.list(keeper, new ListDeadLetters(false, null, 2));
        seen.addAll(page.items().stream().map(DeadLetterView::event).toList());
        while (page.next() != null) {
            page = letters.list(keeper, new ListDeadLetters(false, page.next(), 2));
            seen.addAll(page.items().stream().map(DeadLetterView::event).toList());
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        assertThat(dead()).isEmpty();
    }

    @Test
    void retryingDeliversItAndAllThatWaitedInOrder() {
        var fails = linenFails(new ArrayList<>());
        make(test, nurse, bed, bed);
        deliver(test);
        make(test, nurse, bed);
        deliver(test);
        kill();
        fails.clear();
        deliver(test);
        assertThat(linen()).isEmpty();

        var letter = letters.retry(keeper, new RetryDeadLetter(all().get(0).event()));
        deliver(test);

        assertThat(letter.attempts()).isZero();
        assertThat(linen()).containsExactly("ward.linen 1", "ward.linen 2", "ward.linen 3");
        assertThat(all()).isEmpty();
        assertThat(test.audit(nurse.hospital())).contains("COMMAND|RetryDeadLetter|null");
    }

    @Test
    void discardingLetsTheNextOnesFlow() {
        var fails = linenFails(new ArrayList<>());
        make(test, nurse, bed, bed);
        deliver(test);
        kill();
        fails.clear();

        var letter =
                letters.discard(keeper, new DiscardDeadLetter(all().get(0).event(), "The linen was counted by hand."));
        deliver(test);

        assertThat(linen()).containsExactly("ward.linen 2");
        assertThat(all()).isEmpty();
        assertThat(test.audit(nurse.hospital())).contains("COMMAND|DiscardDeadLetter|null");
        assertThatThrownBy(() -> letters.retry(keeper, new RetryDeadLetter(letter.event())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRelayThatReadItBeforeComesTooLateForADiscardedOne() {
        linenFails(new ArrayList<>());
        make(test, nurse, bed);
        deliver(test);
        var event = all().get(0).event();
        ward.trouble((consumer, heard) -> {});

        letters.discard(keeper, new DiscardDeadLetter(event, "No more."));
        var outcome = test.erp()
                .core()
                .events()
                .handle(new Envelope(
                        event,
                        nurse.hospital(),
                        new Aggregate("bed", bed),
                        "bed.made",
                        1,
                        null,
                        test.erp().now(),
                        test.erp().now(),
                        "{\"bed\":\"" + bed + "\",\"turn\":1}",
                        ""));

        assertThat(outcome).isEqualTo(Outcome.ACKNOWLEDGED);
        assertThat(linen()).isEmpty();
    }

    @Test
    void eachHospitalSeesItsOwn() {
        linenFails(new ArrayList<>());
        make(test, nurse, bed);
        deliver(test);
        var stranger = test.aCaller(test.aHospital(), EventPermission.values());
        var event = all().get(0).event();

        assertThat(letters.list(stranger, new ListDeadLetters(false, null, 10)).items())
                .isEmpty();
        assertThatThrownBy(() -> letters.inspect(stranger, new InspectDeadLetter(event)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> letters.retry(stranger, new RetryDeadLetter(event)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> letters.discard(stranger, new DiscardDeadLetter(event, "x")))
                .isInstanceOf(NotFoundException.class);
        assertThat(all()).hasSize(1);
    }

    @Test
    void onlyWhoMayDecides() {
        var event = test.erp().newId();
        var maid = test.aCaller(nurse.hospital(), WardPermission.MAKE_BED);

        assertThatThrownBy(() -> letters.list(maid, new ListDeadLetters(false, null, 10)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> letters.retry(maid, new RetryDeadLetter(event)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> letters.discard(maid, new DiscardDeadLetter(event, "x")))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> letters.discard(keeper, new DiscardDeadLetter(event, " ")))
                .isInstanceOf(InvalidCommandException.class);
        assertThatThrownBy(() -> letters.inspect(keeper, new InspectDeadLetter(event)))
                .isInstanceOf(NotFoundException.class);
    }

    /** Until the list is empty. */
    private List<Integer> linenFails(List<Integer> tried) {
        var fails = new ArrayList<>(List.of(1));
        ward.trouble((consumer, heard) -> {
            if (consumer.equals(Ward.LINEN) && !fails.isEmpty()) {
                tried.add(heard.turn());
                throw new IllegalStateException("This quotes a patient.");
            }
        });
        return fails;
    }

    private void kill() {
        Linen.background(test, "update erp_parked_aggregate set retry_at = null");
    }

    private List<DeadLetterView> all() {
        return letters.list(keeper, new ListDeadLetters(false, null, 100)).items();
    }

    private List<DeadLetterView> dead() {
        return letters.list(keeper, new ListDeadLetters(true, null, 100)).items();
    }

    private List<String> linen() {
        return effects(test, nurse, bed).stream()
                .filter(e -> e.startsWith(Ward.LINEN))
                .toList();
    }
}
