package health.erp.records.patient;

import static java.util.stream.Collectors.toCollection;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.PatientId;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierSystems;
import health.erp.records.matching.Traits;
import health.erp.records.person.BirthDate;
import health.erp.records.person.Demographics;
import health.erp.records.person.NameKeys;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds those in the register who are worth comparing with somebody: with a number, a telephone or a day of birth in
 * common, or a name that sounds the same. For the use cases of other activities, which say what they disclose; it runs
 * in their transaction.
 *
 * <p>Of each kind only so many are looked at: a telephone that a thousand share tells nobody apart.
 */
public final class Lookalikes {
    private static final int MOST = 60;
    private static final int YEARS = 3;
    private static final int WORDS = 2;
    private static final UUID FIRST = new UUID(0, 0);

    private final PatientStore patients;
    private final ConfidentialNumbers numbers;

    public Lookalikes(Erp erp, IdentifierSystems systems) {
        this.patients = new PatientStore(erp);
        this.numbers = new ConfidentialNumbers(erp.core().keys(), systems);
    }

    /** Somebody who is about to be registered, as the register would know the person. */
    public Traits traits(Caller caller, Demographics person, List<Identifier> identifiers) {
        return TraitsOf.person(person, keys(caller, identifiers));
    }

    public List<Lookalike> of(Caller caller, Demographics person, List<Identifier> identifiers) {
        var keys = keys(caller, identifiers).stream().map(Identifier::value).toList();
        return loaded(near(
                PatientNames.sound(person.names()),
                person.birthDate(),
                TraitsOf.phones(person.telecoms()),
                keys,
                NameKeys.of(List.of(person.officialName()))));
    }

    /** Those in use who are worth comparing with this patient, without the patient. */
    public List<Lookalike> of(Caller caller, PatientId patient) {
        var whole = patients.whole(patient);
        whole.sounds();
        var keys =
                whole.getIdentifiers().stream().map(PatientIdentifier::getKey).toList();
        var near = near(
                whole.getSound(),
                whole.getBirthDate(),
                TraitsOf.phones(whole.getTelecoms()),
                keys,
                NameKeys.of(List.of(PatientNames.main(whole.getNames()))));
        near.remove(patient);
        return loaded(near);
    }

    public Optional<Lookalike> find(Caller caller, PatientId patient) {
        return patients.withIdentifiers(List.of(patient)).stream()
                .map(Lookalike::of)
                .findFirst();
    }

    public List<Lookalike> find(Caller caller, Collection<PatientId> some) {
        return patients.withIdentifiers(some).stream().map(Lookalike::of).toList();
    }

    /** The next patients in the order in which they came; the first if {@code after} is null. */
    public List<PatientId> following(Caller caller, @Nullable PatientId after, int most) {
        return patients.following(after == null ? FIRST : after.value(), most);
    }

    /** Patients from so many places of the register, of each place so many. */
    public List<Lookalike> sample(Caller caller, int places, int ofEach) {
        var first = patients.following(FIRST, 1);
        var last = patients.last();
        if (first.isEmpty() || last == null) {
            return List.of();
        }
        var from = first.get(0).value().getMostSignificantBits();
        var step = (last.getMostSignificantBits() - from) / places;
        Set<PatientId> ids = new LinkedHashSet<>(first);
        for (int i = 0; i < places; i++) {
            ids.addAll(patients.following(new UUID(from + i * step, 0), ofEach));
        }
        return find(caller, ids);
    }

    private Set<PatientId> near(
            @Nullable String sound,
            @Nullable BirthDate born,
            List<String> phones,
            List<String> keys,
            Set<String> words) {
        Set<PatientId> near = new LinkedHashSet<>(patients.sharingNumber(keys, MOST));
        near.addAll(patients.sharingPhone(phones, MOST));
        if (sound != null) {
            var from = born == null ? BirthDate.EARLIEST : born.first().minusYears(YEARS);
            var to = born == null ? LocalDate.of(9999, 12, 31) : born.last().plusYears(YEARS);
            near.addAll(patients.sounding(sound, from, to, MOST));
        }
        if (born != null && born.precision() == BirthDate.Precision.DAY) {
            near.addAll(bornOn(days(born.first()), words));
        }
        return near;
    }

    /** On some days, such as 1 January, half a register says it was born: there a name must be the same too. */
    private List<PatientId> bornOn(List<LocalDate> days, Set<String> words) {
        var born = patients.bornOn(days, "", MOST);
        return born.size() < MOST
                ? born
                : words.stream()
                        .limit(WORDS)
                        .flatMap(word -> patients.bornOn(days, word, MOST).stream())
                        .toList();
    }

    /** The day, and the one that is written with day and month changed. */
    private static List<LocalDate> days(LocalDate day) {
        var days = new ArrayList<>(List.of(day));
        try {
            days.add(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()));
        } catch (DateTimeException e) {
            return days; // there is no thirteenth month
        }
        return days;
    }

    private List<Lookalike> loaded(Collection<PatientId> ids) {
        return patients.withIdentifiers(ids).stream()
                .filter(Patient::isActive)
                .map(Lookalike::of)
                .collect(toCollection(ArrayList::new));
    }

    private List<Identifier> keys(Caller caller, List<Identifier> identifiers) {
        return ClaimedIdentifiers.of(caller.hospital(), identifiers, numbers, null)
                .keys();
    }
}
