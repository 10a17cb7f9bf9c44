package health.erp.examples.service.demo;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.access.StandardRole;
import health.erp.core.audit.AuditPermission;
import health.erp.core.audit.BreakGlass;
import health.erp.core.audit.EmergencyReason;
import health.erp.records.Records;
import health.erp.records.consent.ConsentPurpose;
import health.erp.records.consent.ConsentTerms;
import health.erp.records.consent.ConsentView;
import health.erp.records.consent.EndConsent;
import health.erp.records.consent.GrantConsent;
import health.erp.records.consent.HiType;
import health.erp.records.consent.RequestConsent;
import health.erp.records.patient.PatientView;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.ContactUse;
import health.erp.records.person.HumanName;
import health.erp.records.relation.AddCoverage;
import health.erp.records.relation.ContactRole;
import health.erp.records.relation.Kinship;
import health.erp.records.relation.ListRelations;
import health.erp.records.relation.RelatePerson;
import health.erp.records.relation.RelatedParty;
import health.erp.records.relation.Subscriber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Whom the people of a demo hospital belong to, who pays for them, what they agreed to, and one broken glass. */
final class DemoFamilies implements DemoStory {
    private static final int RELATED = 40;
    private static final int COVERED = 60;
    private static final int ASKED = 6;
    private static final int GROWN_UP = 18;
    private static final List<String> PAYERS = List.of("PMJAY", "CGHS", "ECHS", "STAR-HEALTH", "NIVA-BUPA");
    private static final Set<HiType> TYPES = Set.of(HiType.PRESCRIPTION, HiType.DISCHARGE_SUMMARY);

    private final DemoPractice practice;
    private final Erp erp;
    private final Records records;
    private final List<PatientView> people;
    private final DemoClock clock;
    private final DemoNames names = DemoNames.few();
    private final Instant now = Instant.now();
    private final Caller caller;

    DemoFamilies(DemoPractice practice, Erp erp, Records records, List<PatientView> people, DemoClock clock) {
        this.practice = practice;
        this.erp = erp;
        this.records = records;
        this.people = people;
        this.clock = clock;
        this.caller = practice.office();
    }

    @Override
    public String name() {
        return "families";
    }

    @Override
    public int last() {
        return 0;
    }

    @Override
    public void tell(int step) {
        var random = new Random(practice.home().seed() + 7);
        var days = new DemoDay();
        people.stream()
                .limit(RELATED)
                .forEach(p -> days.at(ago(24L * random.nextInt(1, 300)), () -> relate(p, random)));
        people.stream()
                .skip(5)
                .limit(COVERED)
                .forEach(p -> days.at(ago(24L * random.nextInt(1, 300)), () -> cover(p, random)));
        for (int i = 0; i < ASKED; i++) {
            consent(days, people.get(3 * i), i);
        }
        days.at(ago(9), this::breakTheGlass);
        days.happen(clock);
    }

    /** A child has a parent, an adult a husband, a wife or a brother; known by name and telephone only. */
    private void relate(PatientView p, Random random) {
        var born = p.birthDate();
        var isChild = born != null && born.ageOn(LocalDate.now(practice.zone())) < GROWN_UP;
        var kinship = isChild ? Kinship.MOTHER : random.nextInt(4) == 0 ? Kinship.BROTHER : spouse(p);
        var isWoman = kinship == Kinship.MOTHER || kinship == Kinship.WIFE;
        var community = DemoNames.pick(practice.home().communities(), random);
        var given = names.of(community, isWoman ? AdministrativeGender.FEMALE : AdministrativeGender.MALE, null, random)
                .get(0)
                .given()
                .get(0);
        var name = HumanName.official(p.names().get(0).family(), given);
        var phone = ContactPoint.phone("+9155%08d".formatted(random.nextInt(100_000_000)), "IN", ContactUse.MOBILE);
        Set<ContactRole> roles = isChild
                ? Set.of(ContactRole.NEXT_OF_KIN, ContactRole.EMERGENCY, ContactRole.DECISION_MAKER)
                : Set.of(ContactRole.NEXT_OF_KIN, ContactRole.EMERGENCY);
        records.relations()
                .relate(
                        caller,
                        new RelatePerson(p.id(), kinship, roles, RelatedParty.person(name, phone), 1, null, null));
    }

    private static Kinship spouse(PatientView p) {
        return switch (p.gender()) {
            case FEMALE -> Kinship.HUSBAND;
            case MALE -> Kinship.WIFE;
            default -> Kinship.PARTNER;
        };
    }

    private void cover(PatientView p, Random random) {
        var payer = DemoNames.pick(PAYERS, random);
        var since = LocalDate.now(practice.zone()).minusDays(random.nextInt(30, 900));
        records.coverages()
                .add(
                        caller,
                        new AddCoverage(
                                p.id(),
                                payer,
                                "%s-%07d".formatted(payer.charAt(0), random.nextInt(10_000_000)),
                                random.nextBoolean() ? "POL-%06d".formatted(random.nextInt(1_000_000)) : null,
                                random.nextInt(3) == 0 ? Subscriber.SPOUSE : Subscriber.SELF,
                                1,
                                since,
                                random.nextInt(5) == 0 ? since.plusYears(3) : null));
    }

    /** Two wait for an answer, two were granted, one was denied, one was taken back. */
    private void consent(DemoDay days, PatientView p, int which) {
        var terms = ConsentTerms.of(
                which == 3 ? ConsentPurpose.HPAYMT : ConsentPurpose.CAREMGT,
                TYPES,
                "IN271000012" + which,
                ago(365 * 24),
                now,
                now.plus(Duration.ofDays(180)));
        var asked = ago(24L * (which + 1));
        days.at(asked, () -> {
            var consent = records.consents()
                    .request(caller, new RequestConsent(p.id(), terms, now.plus(Duration.ofDays(14))));
            if (which == 2 || which == 3 || which == 5) {
                granted(consent, terms, p, which);
            } else if (which == 4) {
                end(consent, EndConsent.How.DENY, "Wants to be asked in person");
            }
        });
    }

    private void granted(ConsentView consent, ConsentTerms terms, PatientView p, int which) {
        var artefact = new UUID(p.id().value().getMostSignificantBits(), which).toString();
        var granted =
                records.consents().grant(caller, new GrantConsent(consent.id(), consent.version(), artefact, terms));
        if (which == 5) {
            end(granted, EndConsent.How.REVOKE, "The treatment there is over");
        }
    }

    private void end(ConsentView consent, EndConsent.How how, String reason) {
        records.consents().end(caller, new EndConsent(consent.id(), consent.version(), how, reason));
    }

    /** At night the pharmacist had to find out whom to call. */
    private void breakTheGlass() {
        var patient = people.get(1).id();
        var pharmacist = new Caller(
                caller.hospital(), practice.one(StandardRole.PHARMACIST), Set.of(AuditPermission.BREAK_GLASS));
        var reason = "Found unconscious in the waiting area, nobody with the patient";
        erp.core().emergencies().breakGlass(pharmacist, new BreakGlass(patient, EmergencyReason.ETREAT, reason, 60));
        records.relations().list(pharmacist.breakingGlass(reason), new ListRelations(patient, null, null, 20));
    }

    private Instant ago(long hours) {
        return now.minus(Duration.ofHours(hours));
    }
}
