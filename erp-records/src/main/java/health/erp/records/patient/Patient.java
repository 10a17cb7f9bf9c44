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
import health.erp.records.person.Deceased;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
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
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A person the hospital knows, under a number it gave. */
@Entity
public class Patient extends HospitalOwned {
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
    @AttributeOverride(name = "value", column = @Column(name = "mother_id"))
    private @Nullable PatientId mother;

    private @Nullable Integer birthOrder;

    /** The record that stands in this one's place, being the same person's; never one that is replaced itself. R-MRG-2 */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "replaced_by"))
    private @Nullable PatientId replacedBy;

    /** Equal for two entries that look like the same person. */
    private @Nullable String sameness;

    /** Equal for two ways to write one name; null also until somebody looks for who is written otherwise. */
    private @Nullable String sound;

    @Column(updatable = false)
    private Instant registeredAt;

    private Instant changedAt;

    @OneToMany(mappedBy = "patient", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<PatientIdentifier> identifiers = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Patient() {}

    private Patient(PatientId id, Mrn mrn, PatientValues values, Instant now) {
        this.id = id;
        this.mrn = mrn;
        take(values);
        this.registeredAt = now;
        this.changedAt = now;
    }

    static Patient known(PatientId id, Mrn mrn, Demographics person, Instant now) {
        return new Patient(id, mrn, PatientValues.known(person, null, null), now);
    }

    static Patient unknown(PatientId id, Mrn mrn, RegisterUnknownPatient command, Instant now) {
        var called = PatientNames.called(NameUse.ANONYMOUS, "Unknown (%s)".formatted(command.description()));
        return new Patient(
                id, mrn, PatientValues.named(Kind.UNKNOWN, called, command.gender(), command.birthDate()), now);
    }

    static Patient newborn(PatientId id, Mrn mrn, RegisterNewborn command, Patient mother, Instant now) {
        var which = command.birthOrder() == null ? "" : " %d".formatted(command.birthOrder());
        var called = PatientNames.called(NameUse.TEMP, "Baby%s of %s".formatted(which, mother.displayName));
        var born = PatientValues.named(Kind.NEWBORN, called, command.gender(), BirthDate.of(command.birthDate()));
        return new Patient(id, mrn, born.childOf(mother.id, command.birthOrder()), now);
    }

    PatientEvent registered() {
        return new PatientEvent.Created(id, mrn, kind, registeredAt);
    }

    PatientEvent.Updated amend(Demographics person, boolean otherIdentifiers, Instant now) {
        return assume(PatientValues.known(person, mother, birthOrder), otherIdentifiers, now);
    }

    /** The event may name no part; then nothing has changed. */
    PatientEvent.Updated assume(PatientValues values, boolean otherIdentifiers, Instant now) {
        var changed = values.differencesFrom(getValues());
        if (otherIdentifiers) {
            changed.add("identifiers");
        }
        if (!changed.isEmpty()) {
            take(values);
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

    /** Leaves its place to another record of the same person. R-MRG-2 */
    void giveWayTo(PatientId other, Instant now) {
        mustBeCurrent();
        active = false;
        replacedBy = other;
        change(now);
    }

    /** Is a record of its own again. */
    void standAgain(boolean wasActive, Instant now) {
        active = wasActive;
        replacedBy = null;
        change(now);
    }

    /** What belongs to it has changed, so whoever read it before is to read it again. */
    void change(Instant now) {
        // later than the last one, even if the clock stands still, so that every change counts as a version
        changedAt = now.isAfter(changedAt) ? now : changedAt.plus(1, ChronoUnit.MICROS);
    }

    void mustBeCurrent() {
        if (replacedBy != null) {
            throw Succession.replaced(id, replacedBy);
        }
    }

    /** For who was registered before names were kept by their sound. */
    void sounds() {
        if (sound == null && kind == Kind.KNOWN) {
            sound = PatientNames.sound(names);
        }
    }

    private void take(PatientValues values) {
        kind = values.kind();
        names = values.names();
        displayName = PatientNames.shown(names);
        gender = values.gender();
        born(values.birthDate());
        telecoms = values.telecoms();
        addresses = values.addresses();
        deceased = values.deceased();
        mother = values.mother();
        birthOrder = values.birthOrder();
        sameness = PatientNames.sameness(names, birthDate);
        sound = kind == Kind.KNOWN ? PatientNames.sound(names) : null;
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

    /** Null for the record to use. */
    public @Nullable PatientId getReplacedBy() {
        return replacedBy;
    }

    PatientValues getValues() {
        return new PatientValues(kind, names, gender, birthDate, telecoms, addresses, deceased, mother, birthOrder);
    }

    @Nullable
    String getSound() {
        return sound;
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

    static final class Names extends JsonColumn<List<HumanName>> {}

    static final class ContactPoints extends JsonColumn<List<ContactPoint>> {}

    static final class Addresses extends JsonColumn<List<Address>> {}
}
