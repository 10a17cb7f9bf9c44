package health.erp.records.patient;

import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierStatus;
import health.erp.records.identifier.IdentifierType;
import health.erp.records.identifier.Mrn;
import health.erp.records.person.Address;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.ContactSystem;
import health.erp.records.person.Deceased;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import health.erp.records.person.NameKeys;
import health.erp.records.person.NameUse;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person the hospital knows, under a number it gave. */
@Entity
public class Patient extends HospitalOwned {
    private static final int MAX_SAMENESS = 200;

    /** How much is known of who the patient is. */
    public enum Kind {
        /** Registered under a name. */
        KNOWN,
        /** Nobody could say who this is. */
        UNKNOWN,
        /** Born here and not named yet. */
        NEWBORN
    }

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PatientId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mrn", updatable = false))
    private Mrn mrn;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private boolean active = true;

    /** Why it was taken out of use, or put back, last. */
    private @Nullable String activeReason;

    /** The official name as it is to be shown and sorted by. */
    private String displayName;

    @Convert(converter = Names.class)
    private List<HumanName> names;

    @Enumerated(EnumType.STRING)
    private AdministrativeGender gender;

    @Embedded
    private @Nullable BirthDate birthDate;

    /** Last day it can have been. */
    @SuppressWarnings("UnusedVariable") // the queries read it
    private @Nullable LocalDate birthLast;

    @Convert(converter = ContactPoints.class)
    private List<ContactPoint> telecoms;

    @Convert(converter = Addresses.class)
    private List<Address> addresses;

    @Embedded
    private Deceased deceased;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mother_id", updatable = false))
    private @Nullable PatientId mother;

    @Column(updatable = false)
    private @Nullable Integer birthOrder;

    /** Equal for two entries that look like the same person. */
    private @Nullable String sameness;

    @Column(updatable = false)
    private Instant registeredAt;

    private Instant changedAt;

    @OneToMany(mappedBy = "patient", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<PatientIdentifier> identifiers = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Patient() {}

    private Patient(PatientId id, Mrn mrn, Kind kind, Known known, Instant now) {
        this.id = id;
        this.mrn = mrn;
        this.kind = kind;
        this.names = known.names;
        this.displayName = known.names.get(0).full();
        this.gender = known.gender;
        born(known.birthDate);
        this.telecoms = List.of();
        this.addresses = List.of();
        this.deceased = Deceased.NO;
        this.registeredAt = now;
        this.changedAt = now;
    }

    static Patient known(PatientId id, Mrn mrn, Demographics person, Instant now) {
        var known = new Known(person.names(), person.gender(), person.birthDate());
        var patient = new Patient(id, mrn, Kind.KNOWN, known, now);
        patient.take(person);
        return patient;
    }

    static Patient unknown(PatientId id, Mrn mrn, RegisterUnknownPatient command, Instant now) {
        var called = named(NameUse.ANONYMOUS, "Unknown (%s)".formatted(command.description()));
        return new Patient(
                id, mrn, Kind.UNKNOWN, new Known(List.of(called), command.gender(), command.birthDate()), now);
    }

    static Patient newborn(PatientId id, Mrn mrn, RegisterNewborn command, Patient mother, Instant now) {
        var which = command.birthOrder() == null ? "" : " %d".formatted(command.birthOrder());
        var called = named(NameUse.TEMP, "Baby%s of %s".formatted(which, mother.displayName));
        var born = BirthDate.of(command.birthDate());
        var child = new Patient(id, mrn, Kind.NEWBORN, new Known(List.of(called), command.gender(), born), now);
        child.mother = mother.id;
        child.birthOrder = command.birthOrder();
        return child;
    }

    PatientEvent registered() {
        return new PatientEvent.Created(id, mrn, kind, registeredAt);
    }

    /** The event may name no part; then nothing has changed. */
    PatientEvent.Updated amend(Demographics person, boolean otherIdentifiers, Instant now) {
        var changed = new TreeSet<String>();
        note(changed, "names", names, person.names());
        note(changed, "gender", gender, person.gender());
        note(changed, "birthDate", birthDate, person.birthDate());
        note(changed, "telecoms", telecoms, person.telecoms());
        note(changed, "addresses", addresses, person.addresses());
        note(changed, "deceased", deceased, person.deceased());
        note(changed, "identifiers", otherIdentifiers, false);
        note(changed, "kind", kind, Kind.KNOWN);
        if (!changed.isEmpty()) {
            take(person);
            kind = Kind.KNOWN;
            change(now);
        }
        return new PatientEvent.Updated(id, changed, now);
    }

    PatientEvent deactivate(String reason, Instant now) {
        mustBe(true);
        active = false;
        activeReason = reason;
        change(now);
        return new PatientEvent.Deleted(id, now);
    }

    PatientEvent reactivate(String reason, Instant now) {
        mustBe(false);
        active = true;
        activeReason = reason;
        change(now);
        return new PatientEvent.Updated(id, Set.of("active"), now);
    }

    void identify(
            UUID row,
            Identifier identifier,
            IdentifierType type,
            IdentifierStatus status,
            @Nullable SealedNumber number) {
        identifiers.add(new PatientIdentifier(row, this, identifier, type, status, number));
    }

    /** What a number of this patient is compared by, if this is how it is shown; else null. */
    @Nullable
    Identifier keyOfShown(Identifier shown) {
        return identifiers.stream()
                .filter(i -> i.getSealed() != null
                        && i.getStatus() != IdentifierStatus.RETIRED
                        && i.getSystem().equals(shown.system().strip())
                        && i.getValue().equals(shown.value().strip()))
                .findFirst()
                .map(i -> new Identifier(i.getSystem(), i.getKey(), shown.use()))
                .orElse(null);
    }

    /**
     * Puts these in place of what the patient has now, the rest is retired; answers whether that changed anything.
     *
     * @param isFree whether nobody has the disputed one any more
     */
    boolean reidentify(List<Identifier> wanted, Consumer<Identifier> add, Predicate<Identifier> isFree) {
        var missing = wanted.stream()
                .filter(w -> identifiers.stream().noneMatch(i -> i.isSameAs(w)))
                .toList();
        var changed = !missing.isEmpty();
        for (var mine : identifiers) {
            var kept = wanted.stream().filter(mine::isSameAs).findFirst();
            changed |= kept.isEmpty() ? mine.retire() : mine.useAs(kept.get().use());
            changed |= mine.isDisputed() && isFree.test(kept.orElseThrow()) && mine.confirm();
        }
        missing.forEach(add);
        return changed;
    }

    /** Everything this patient is to be found by. */
    List<PatientKey> keys() {
        return Stream.concat(
                        NameKeys.of(names).stream().map(word -> new PatientKey(PatientKey.Kind.NAME, word, id)),
                        telecoms.stream()
                                .filter(t -> t.system() == ContactSystem.PHONE || t.system() == ContactSystem.SMS)
                                .map(ContactPoint::value)
                                .distinct()
                                .map(number -> new PatientKey(PatientKey.Kind.PHONE, number, id)))
                .toList();
    }

    static @Nullable String sameness(Demographics person) {
        var born = person.birthDate();
        var key = born == null ? null : NameKeys.sameness(person.officialName(), born);
        if (born == null || key == null || key.length() <= MAX_SAMENESS) {
            return key;
        }
        var day = "|" + born.format(); // of a long name the day counts more than the end
        return cut(key, MAX_SAMENESS - day.length()) + day;
    }

    private void take(Demographics person) {
        names = person.names();
        displayName = person.officialName().full();
        gender = person.gender();
        born(person.birthDate());
        telecoms = person.telecoms();
        addresses = person.addresses();
        deceased = person.deceased();
        sameness = sameness(person);
    }

    /** Later than the last one, even if the clock stands still, so that every change counts as a version. */
    private void change(Instant now) {
        changedAt = now.isAfter(changedAt) ? now : changedAt.plus(1, ChronoUnit.MICROS);
    }

    private void born(@Nullable BirthDate date) {
        birthDate = date;
        birthLast = date == null ? null : date.last();
    }

    private void mustBe(boolean wanted) {
        if (active != wanted) {
            throw new RuleException(
                    "records.patient.active",
                    "The patient (%s) is %s already.".formatted(id, active ? "active" : "deactivated"));
        }
    }

    private static void note(Set<String> changed, String part, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(part);
        }
    }

    private static HumanName named(NameUse use, String text) {
        return new HumanName(use, null, List.of(), null, null, cut(text, HumanName.MAX_PART), null);
    }

    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }

    public PatientId getId() {
        return id;
    }

    public Mrn getMrn() {
        return mrn;
    }

    public Kind getKind() {
        return kind;
    }

    public boolean isActive() {
        return active;
    }

    public @Nullable String getActiveReason() {
        return activeReason;
    }

    public String getDisplayName() {
        return displayName;
    }

    public List<HumanName> getNames() {
        return names;
    }

    public AdministrativeGender getGender() {
        return gender;
    }

    public @Nullable BirthDate getBirthDate() {
        return birthDate;
    }

    public List<ContactPoint> getTelecoms() {
        return telecoms;
    }

    public List<Address> getAddresses() {
        return addresses;
    }

    public Deceased getDeceased() {
        return deceased;
    }

    public @Nullable PatientId getMother() {
        return mother;
    }

    public @Nullable Integer getBirthOrder() {
        return birthOrder;
    }

    @Nullable
    String getSameness() {
        return sameness;
    }

    public Instant getRegisteredAt() {
        return registeredAt;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public List<PatientIdentifier> getIdentifiers() {
        return List.copyOf(identifiers);
    }

    /** The first that is known of a person. */
    private record Known(List<HumanName> names, AdministrativeGender gender, @Nullable BirthDate birthDate) {}

    static final class Names extends JsonColumn<List<HumanName>> {}

    static final class ContactPoints extends JsonColumn<List<ContactPoint>> {}

    static final class Addresses extends JsonColumn<List<Address>> {}
}
