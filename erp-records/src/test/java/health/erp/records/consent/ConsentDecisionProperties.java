package health.erp.records.consent;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.PatientId;
import health.erp.records.consent.ConsentDecision.Deny;
import health.erp.records.consent.ConsentDecision.Permit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Laws of the decision whether data is shown. R-CNS-1 */
class ConsentDecisionProperties {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PatientId RAVI = new PatientId(new UUID(7, 7));

    @Property(tries = 500)
    void theOrderOfConsentsMakesNoDifference(
            @ForAll("requests") DataRequest request, @ForAll("consents") @Size(max = 5) List<ConsentView> consents) {
        var shuffled = new ArrayList<>(consents);
        Collections.reverse(shuffled);

        assertThat(ConsentDecision.of(request, consents, NOON)).isEqualTo(ConsentDecision.of(request, shuffled, NOON));
    }

    @Property(tries = 500)
    void oneConsentMoreTakesNothingAway(
            @ForAll("requests") DataRequest request,
            @ForAll("consents") @Size(max = 4) List<ConsentView> consents,
            @ForAll("consent") ConsentView more) {
        if (ConsentDecision.of(request, consents, NOON) instanceof Permit) {
            var all = new ArrayList<>(consents);
            all.add(more);

            assertThat(ConsentDecision.of(request, all, NOON)).isInstanceOf(Permit.class);
        }
    }

    @Property(tries = 500)
    void onlyAGrantedConsentWhoseTimeIsNotOverPermits(
            @ForAll("requests") DataRequest request, @ForAll("consents") @Size(max = 5) List<ConsentView> consents) {
        var decision = ConsentDecision.of(request, consents, NOON);

        if (decision instanceof Permit permit) {
            var used = consents.stream()
                    .filter(c -> c.id().equals(permit.consent()))
                    .findFirst()
                    .orElseThrow();
            assertThat(used.status()).isEqualTo(ConsentStatus.GRANTED);
            assertThat(used.patient()).isEqualTo(request.patient());
            assertThat(used.terms().hiu()).isEqualTo(request.hiu());
            assertThat(used.terms().hiTypes()).containsAll(request.hiTypes());
            assertThat(permit.obligations().eraseBy()).isAfter(NOON);
            assertThat(permit.obligations().purpose()).isEqualTo(request.purpose());
            assertThat(permit.obligations().from())
                    .isAfterOrEqualTo(used.terms().from());
            assertThat(permit.obligations().until())
                    .isBeforeOrEqualTo(used.terms().until());
        } else {
            assertThat(((Deny) decision).lacks()).isNotEmpty();
        }
    }

    @Property(tries = 500)
    void whoGetsMuchGetsLess(
            @ForAll("requests") DataRequest request, @ForAll("consents") @Size(max = 5) List<ConsentView> consents) {
        if (ConsentDecision.of(request, consents, NOON) instanceof Permit) {
            var one = Set.of(request.hiTypes().iterator().next());
            var less = new DataRequest(
                    request.patient(),
                    request.purpose(),
                    one,
                    request.hip(),
                    request.hiu(),
                    request.from().plusSeconds(1),
                    request.until().minusSeconds(1),
                    request.careContext());

            assertThat(ConsentDecision.of(less, consents, NOON)).isInstanceOf(Permit.class);
        }
    }

    @Property(tries = 300)
    void onceTheDataIsToBeErasedNothingIsPermitted(
            @ForAll("requests") DataRequest request, @ForAll("consents") @Size(max = 5) List<ConsentView> consents) {
        var late = NOON.plus(Duration.ofDays(100));

        assertThat(ConsentDecision.of(request, consents, late)).isInstanceOf(Deny.class);
    }

    @Property(tries = 1)
    void someRequestsArePermitted() {
        var terms =
                ConsentTerms.of(ConsentPurpose.CAREMGT, Set.of(HiType.PRESCRIPTION), "hiu-1", day(-10), day(0), day(1));
        var request = new DataRequest(
                RAVI, ConsentPurpose.CAREMGT, Set.of(HiType.PRESCRIPTION), "hip-1", "hiu-1", day(-10), day(0), null);

        assertThat(ConsentDecision.of(request, List.of(view(1, ConsentStatus.GRANTED, terms)), NOON))
                .isInstanceOf(Permit.class);
    }

    @Provide
    Arbitrary<DataRequest> requests() {
        return Combinators.combine(
                        Arbitraries.of(ConsentPurpose.CAREMGT, ConsentPurpose.PATRQT),
                        types(),
                        Arbitraries.of("hip-1", "hip-2"),
                        Arbitraries.of("hiu-1", "hiu-2"),
                        Arbitraries.integers().between(-9, -3),
                        Arbitraries.of("", "", "visit-1", "visit-2"))
                .as((purpose, types, hip, hiu, from, visit) -> new DataRequest(
                        RAVI,
                        purpose,
                        types,
                        hip,
                        hiu,
                        day(from),
                        day(from + 2),
                        visit.isEmpty() ? null : new CareContext(visit)));
    }

    @Provide
    Arbitrary<List<ConsentView>> consents() {
        return consent().list();
    }

    @Provide
    Arbitrary<ConsentView> consent() {
        var terms = Combinators.combine(
                        Arbitraries.of(ConsentPurpose.CAREMGT, ConsentPurpose.CAREMGT, ConsentPurpose.PATRQT),
                        types(),
                        Arbitraries.of("", "hip-1"),
                        Arbitraries.of("hiu-1", "hiu-1", "hiu-2"),
                        Arbitraries.integers().between(-12, -5),
                        Arbitraries.integers().between(-1, 5),
                        Arbitraries.of(Set.<CareContext>of(), Set.of(new CareContext("visit-1"))))
                .as((purpose, types, hip, hiu, from, erase, visits) -> new ConsentTerms(
                        purpose, types, hip.isEmpty() ? null : hip, hiu, day(from), day(0), day(erase), visits));
        return Combinators.combine(
                        Arbitraries.longs().between(1, 1_000_000),
                        Arbitraries.of(
                                ConsentStatus.GRANTED,
                                ConsentStatus.GRANTED,
                                ConsentStatus.REVOKED,
                                ConsentStatus.DENIED),
                        terms)
                .as(ConsentDecisionProperties::view);
    }

    private static Arbitrary<Set<HiType>> types() {
        return Arbitraries.of(HiType.PRESCRIPTION, HiType.INVOICE, HiType.DISCHARGE_SUMMARY)
                .set()
                .ofMinSize(1)
                .map(HashSet::new);
    }

    private static ConsentView view(long id, ConsentStatus status, ConsentTerms terms) {
        return new ConsentView(
                new ConsentId(new UUID(1, id)),
                1,
                RAVI,
                status,
                terms,
                terms.dataEraseAt(),
                "artefact-" + id,
                null,
                day(-20),
                null,
                null);
    }

    private static Instant day(int days) {
        return NOON.plus(Duration.ofDays(days));
    }
}
