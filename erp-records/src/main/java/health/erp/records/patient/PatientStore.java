package health.erp.records.patient;

import static java.util.stream.Collectors.toMap;

import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Store;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.Mrn;
import health.erp.records.person.BirthDate;
import health.erp.records.person.NameKeys;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds and keeps patients. */
final class PatientStore extends Store<Patient, PatientId> {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String END = Character.toString(Character.MAX_CODE_POINT);

    PatientStore(Erp erp) {
        super(erp, Patient.class);
    }

    void register(List<Patient> registered) {
        registered.forEach(this::add);
        write(registered.stream().flatMap(p -> PatientKey.of(p).stream()).toList());
    }

    /** Makes the patient findable under what is known now. */
    void findAgain(Patient patient) {
        em().flush(); // of two at once the version is to tell who was first, not a clash of their keys
        PatientQueries_.forgetKeys(em(), patient.getId());
        write(PatientKey.of(patient));
    }

    /** The patient with the identifiers, in one question. */
    Patient whole(PatientId id) {
        PatientQueries_.whole(em(), id);
        return require(id);
    }

    /** To be changed, so it must be the record to use. */
    Patient whole(PatientId id, int version) {
        PatientQueries_.whole(em(), id);
        require(id).mustBeCurrent();
        return require(id, version);
    }

    /** The patient, whom nobody changes or merges away before this transaction ends. */
    Patient held(PatientId id) {
        return held(id, LockModeType.PESSIMISTIC_READ);
    }

    /** The patient, who waits for nobody but this transaction now. */
    Patient taken(PatientId id) {
        return held(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those whom this one replaces are replaced by the other. */
    void pointTo(PatientId other, PatientId replaced) {
        em().flush();
        PatientQueries_.pointTo(em(), other, replaced);
    }

    void pointTo(PatientId other, Collection<PatientId> replaced) {
        em().flush();
        if (!replaced.isEmpty()) {
            PatientQueries_.pointThese(em(), other, replaced);
        }
    }

    /** Systems of which both have a number, and not the same. */
    List<String> differingSystems(PatientId one, PatientId other) {
        return PatientQueries_.differingSystems(em(), one, other);
    }

    private Patient held(PatientId id, LockModeType lock) {
        var found = em().find(Patient.class, id, lock);
        if (found == null) {
            throw new NotFoundException("patient", id);
        }
        return found;
    }

    Optional<Patient> byMrn(Mrn mrn) {
        return PatientQueries_.byMrn(em(), mrn).stream().findFirst();
    }

    Optional<Patient> byIdentifier(Identifier identifier) {
        return PatientQueries_.byIdentifier(em(), identifier.system(), identifier.value()).stream()
                .findFirst();
    }

    /** Numbers of these systems that lie in plain text. */
    List<PatientIdentifier> unsealed(Collection<String> systems, int atMost) {
        return systems.isEmpty() ? List.of() : PatientQueries_.unsealed(em(), systems, atMost);
    }

    /** Identifiers with one of these values that are in use, whoever gave them; of this source the retired ones too. */
    List<PatientIdentifier> given(Collection<Identifier> identifiers, String source) {
        var values = identifiers.stream().map(Identifier::value).distinct().toList();
        return PatientQueries_.given(em(), values, source);
    }

    /** Patients whose name and birth date are one of these. */
    List<Patient> lookingLike(Collection<String> sameness) {
        return sameness.isEmpty() ? List.of() : PatientQueries_.looking(em(), sameness);
    }

    Page<Patient, PatientId> search(SearchPatients query) {
        var found = query.name() != null ? named(query) : query.phone() != null ? reachedAt(query) : born(query);
        var page = Page.of(found, query.size(), id -> id);
        if (page.items().isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var patients = PatientQueries_.withIdentifiers(em(), page.items()).stream()
                .collect(toMap(Patient::getId, Function.identity()));
        return page.map(id -> Objects.requireNonNull(patients.get(id)));
    }

    /** Once written they are forgotten, so that another amendment in the same transaction can write them anew. */
    private void write(List<PatientKey> keys) {
        keys.forEach(em()::persist);
        em().flush();
        keys.forEach(em()::detach);
    }

    private List<PatientId> named(SearchPatients query) {
        var words = NameKeys.words(Objects.requireNonNull(query.name())).stream()
                .sorted(Comparator.comparingInt(String::length).reversed()) // the longest leaves the fewest
                .toList();
        if (words.isEmpty() || words.size() > 3) {
            throw InvalidCommandException.of("name", "must hold one to three words with letters or digits");
        }
        var from = words.get(0);
        var second = words.size() > 1 ? words.get(1) : "";
        var third = words.size() > 2 ? words.get(2) : "";
        var born = Born.of(query.birthDate());
        return PatientQueries_.named(
                em(),
                from,
                from + END,
                query.after() == null ? "" : firstName(query.after(), from),
                after(query),
                second,
                second + END,
                third,
                third + END,
                query.phone() == null ? "" : query.phone(),
                query.inactiveToo(),
                born.any,
                born.first,
                born.last,
                query.size() + 1);
    }

    private String firstName(PatientId patient, String from) {
        var word = PatientQueries_.firstName(em(), patient, from, from + END);
        if (word == null) {
            throw InvalidCommandException.of("after", "is no longer in this list; begin with its first page again");
        }
        return word;
    }

    private List<PatientId> reachedAt(SearchPatients query) {
        var born = Born.of(query.birthDate());
        return PatientQueries_.reachedAt(
                em(),
                Objects.requireNonNull(query.phone()),
                after(query),
                query.inactiveToo(),
                born.any,
                born.first,
                born.last,
                query.size() + 1);
    }

    private List<PatientId> born(SearchPatients query) {
        var born = Born.of(query.birthDate());
        return PatientQueries_.born(
                em(),
                born.first.withDayOfYear(1),
                after(query),
                query.inactiveToo(),
                born.any,
                born.first,
                born.last,
                query.size() + 1);
    }

    private static UUID after(SearchPatients query) {
        return query.after() == null ? FIRST : query.after().value();
    }

    List<Patient> withIdentifiers(Collection<PatientId> ids) {
        return ids.isEmpty() ? List.of() : PatientQueries_.withIdentifiers(em(), ids);
    }

    List<PatientId> sounding(String sound, LocalDate from, LocalDate to, int most) {
        return PatientQueries_.sounding(em(), sound, from, to, most);
    }

    List<PatientId> bornOn(Collection<LocalDate> days, String word, int most) {
        return PatientQueries_.bornOn(em(), days, word, most);
    }

    List<PatientId> sharingPhone(Collection<String> phones, int most) {
        return phones.isEmpty() ? List.of() : PatientQueries_.sharingPhone(em(), phones, most);
    }

    List<PatientId> sharingNumber(Collection<String> numbers, int most) {
        return numbers.isEmpty() ? List.of() : PatientQueries_.sharingNumber(em(), numbers, most);
    }

    /** The next in the order in which they were registered. */
    List<PatientId> following(UUID after, int most) {
        return PatientQueries_.following(em(), after, most);
    }

    @Nullable
    UUID last() {
        return PatientQueries_.last(em());
    }

    /** The days a birth must fall into, or that any will do. */
    private record Born(boolean any, LocalDate first, LocalDate last) {
        static Born of(@Nullable BirthDate wanted) {
            return wanted == null
                    ? new Born(true, BirthDate.EARLIEST, BirthDate.EARLIEST)
                    : new Born(false, wanted.first(), wanted.last());
        }
    }
}
