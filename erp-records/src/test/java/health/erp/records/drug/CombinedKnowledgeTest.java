package health.erp.records.drug;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CombinedKnowledgeTest implements DrugKnowledgeContract {
    private static final DrugCode LOCAL = new DrugCode("urn:example:formulary", "L1");
    private static final Inquiry ONE = new Inquiry(Set.of(LOCAL, DrugCode.atc("N02BE01")), Set.of());

    @Override
    public DrugKnowledge source() {
        return new CombinedKnowledge(List.of(new SampleKnowledge(), knowing(facts(null))));
    }

    @Override
    public List<DrugCode> two() {
        return List.of(DrugCode.atc("N02BE01"), LOCAL);
    }

    @Test
    void whatTheFirstDoesNotKnowTheSecondSays() {
        var doses = List.<DoseRange>of();
        var combined = new CombinedKnowledge(List.of(knowing(facts(null)), knowing(facts(doses))));

        assertThat(combined.consult(ONE).drugs().values())
                .extracting(DrugFacts::doses)
                .containsExactly(doses);
    }

    @Test
    void aSourceThatFailsIsNamedAndTheOthersCount() {
        var known = new CombinedKnowledge(List.of(failing(), new SampleKnowledge())).consult(ONE);

        assertThat(known.failed()).containsExactly("broken");
        assertThat(known.drugs()).containsOnlyKeys(DrugCode.atc("N02BE01"));
    }

    @Test
    void aPairNobodyKnowsBothOfIsNotScreened() {
        assertThat(source().consult(ONE).screened()).isEmpty();
    }

    @Test
    void withoutASourceNothingIsKnown() {
        var none = new CombinedKnowledge(List.of());

        assertThat(none.name()).isEqualTo("none");
        assertThat(none.consult(ONE)).isEqualTo(Known.nothing());
    }

    @Test
    void aSourceThatThrowsOrIsLateHasFailed() {
        var never = new CountDownLatch(1);
        DrugKnowledge slow = new Source("slow") {
            @Override
            public Known consult(Inquiry inquiry) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return Known.nothing();
            }
        };
        try (var timed = new TimedKnowledge(slow, Duration.ofMillis(20));
                var thrown = new TimedKnowledge(failing(), Duration.ofSeconds(20));
                var fine = new TimedKnowledge(new SampleKnowledge(), Duration.ofSeconds(20))) {
            assertThat(timed.consult(ONE).failed()).containsExactly("slow");
            assertThat(thrown.consult(ONE).failed()).containsExactly("broken");
            assertThat(fine.consult(ONE).failed()).isEmpty();
        }
    }

    @Test
    void aSourceThatHangsForManyKeepsNobodyWaitingLong() {
        var never = new CountDownLatch(1);
        DrugKnowledge stubborn = new Source("stubborn") {
            @Override
            public Known consult(Inquiry inquiry) {
                while (true) {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        // goes on hanging
                    }
                    if (never.getCount() == 0) {
                        return Known.nothing();
                    }
                }
            }
        };
        try (var timed = new TimedKnowledge(stubborn, Duration.ofMillis(1))) {
            for (int i = 0; i < 40; i++) { // more than it has threads
                assertThat(timed.consult(ONE).failed()).containsExactly("stubborn");
            }
        } finally {
            never.countDown();
        }
    }

    @Test
    void aSearchAsksAllAndNamesWhoFailed() {
        DrugKnowledge broken = new Source("broken") {
            @Override
            public Known consult(Inquiry inquiry) {
                return Known.nothing();
            }

            @Override
            public DrugsFound search(String text, int atMost) {
                throw new IllegalStateException("no licence");
            }
        };

        var found =
                new CombinedKnowledge(List.of(broken, new SampleKnowledge(), new SampleKnowledge())).search("parac", 5);

        assertThat(found.drugs()).containsExactly(new NamedDrug(DrugCode.atc("N02BE01"), "Paracetamol"));
        assertThat(found.failed()).containsExactly("broken");
        try (var timed = new TimedKnowledge(broken, Duration.ofSeconds(20))) {
            assertThat(timed.search("parac", 5).failed()).containsExactly("broken");
        }
    }

    private static DrugFacts facts(@Nullable List<DoseRange> doses) {
        return new DrugFacts(LOCAL, "Local", Set.of("local"), Set.of("X99XX"), doses, null, null, null, "formulary");
    }

    private static DrugKnowledge knowing(DrugFacts facts) {
        return new Source("formulary") {
            @Override
            public Known consult(Inquiry inquiry) {
                return inquiry.drugs().contains(facts.drug())
                        ? new Known(Map.of(facts.drug(), facts), Set.of(), List.of(), Set.of(), List.of(), List.of())
                        : Known.nothing();
            }
        };
    }

    private static DrugKnowledge failing() {
        return new Source("broken") {
            @Override
            public Known consult(Inquiry inquiry) {
                throw new IllegalStateException("no licence");
            }
        };
    }

    private abstract static class Source implements DrugKnowledge {
        private final String name;

        Source(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }
    }
}
