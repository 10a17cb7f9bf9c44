package health.erp.records.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether somebody gets the data asked for. R-CNS-1 */
public sealed interface ConsentDecision {
    /** Yes, under these obligations. */
    record Permit(ConsentId consent, Obligations obligations) implements ConsentDecision {}

    /** No: what was lacking, of the consent that came nearest. */
    record Deny(Set<Lack> lacks) implements ConsentDecision {}

    /**
     * What whoever gets the data has to keep to.
     *
     * @param eraseBy the moment by which all of it is to be erased
     * @param purpose the only one it may be used for
     * @param careContexts the only visits it may be of; empty for all
     */
    record Obligations(
            Instant eraseBy,
            ConsentPurpose purpose,
            Set<HiType> hiTypes,
            Instant from,
            Instant until,
            Set<CareContext> careContexts) {}

    /** What a consent lacks to cover a request. */
    enum Lack {
        /** The patient never agreed to anything. */
        NO_CONSENT,
        /** It was asked for, or denied, or revoked, or is over. */
        NOT_IN_FORCE,
        OTHER_PATIENT,
        OTHER_PARTY,
        OTHER_PURPOSE,
        TYPE_NOT_COVERED,
        RANGE_NOT_COVERED,
        VISIT_NOT_COVERED
    }

    /** Pure: the same request, consents and moment have the same decision, in whatever order the consents come. */
    static ConsentDecision of(DataRequest request, Collection<ConsentView> consents, Instant now) {
        return consents.stream()
                .filter(consent -> lacks(request, consent, now).isEmpty())
                .max(Comparator.<ConsentView, Instant>comparing(
                                consent -> consent.terms().dataEraseAt())
                        .thenComparing(consent -> consent.id().value()))
                .<ConsentDecision>map(consent -> new Permit(consent.id(), obligations(request, consent)))
                .orElseGet(() -> new Deny(nearest(request, consents, now)));
    }

    private static Obligations obligations(DataRequest request, ConsentView consent) {
        var terms = consent.terms();
        return new Obligations(
                terms.dataEraseAt(),
                terms.purpose(),
                request.hiTypes(),
                request.from(),
                request.until(),
                request.careContext() == null ? terms.careContexts() : Set.of(request.careContext()));
    }

    private static Set<Lack> nearest(DataRequest request, Collection<ConsentView> consents, Instant now) {
        return consents.stream()
                .map(consent -> lacks(request, consent, now))
                .min(Comparator.<Set<Lack>>comparingInt(Set::size).thenComparing(Object::toString))
                .orElse(Set.of(Lack.NO_CONSENT));
    }

    private static Set<Lack> lacks(DataRequest request, ConsentView consent, Instant now) {
        var terms = consent.terms();
        var lacks = EnumSet.noneOf(Lack.class);
        note(lacks, Lack.OTHER_PATIENT, consent.patient().equals(request.patient()));
        note(lacks, Lack.NOT_IN_FORCE, consent.status() == ConsentStatus.GRANTED && now.isBefore(terms.dataEraseAt()));
        note(lacks, Lack.OTHER_PARTY, terms.hiu().equals(request.hiu()) && isAt(terms.hip(), request.hip()));
        note(lacks, Lack.OTHER_PURPOSE, terms.purpose() == request.purpose());
        note(lacks, Lack.TYPE_NOT_COVERED, terms.hiTypes().containsAll(request.hiTypes()));
        note(
                lacks,
                Lack.RANGE_NOT_COVERED,
                !request.from().isBefore(terms.from()) && !request.until().isAfter(terms.until()));
        note(
                lacks,
                Lack.VISIT_NOT_COVERED,
                terms.careContexts().isEmpty()
                        || (request.careContext() != null
                                && terms.careContexts().contains(request.careContext())));
        return lacks;
    }

    private static boolean isAt(@Nullable String hip, String asked) {
        return hip == null || hip.equals(asked);
    }

    private static void note(Set<Lack> lacks, Lack lack, boolean covered) {
        if (!covered) {
            lacks.add(lack);
        }
    }
}
