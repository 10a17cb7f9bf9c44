package health.erp.records.patient;

import health.erp.core.id.PatientId;
import health.erp.records.person.Address;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.Deceased;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import health.erp.records.person.NameUse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All a patient's record says of the person. */
public record PatientValues(
        Patient.Kind kind,
        List<HumanName> names,
        AdministrativeGender gender,
        @Nullable BirthDate birthDate,
        List<ContactPoint> telecoms,
        List<Address> addresses,
        Deceased deceased,
        @Nullable PatientId mother,
        @Nullable Integer birthOrder) {

    public PatientValues {
        names = listed(names);
        telecoms = listed(telecoms);
        addresses = listed(addresses);
    }

    static PatientValues known(Demographics person, @Nullable PatientId mother, @Nullable Integer birthOrder) {
        return new PatientValues(
                Patient.Kind.KNOWN,
                person.names(),
                person.gender(),
                person.birthDate(),
                person.telecoms(),
                person.addresses(),
                person.deceased(),
                mother,
                birthOrder);
    }

    static PatientValues named(
            Patient.Kind kind, HumanName name, AdministrativeGender gender, @Nullable BirthDate birthDate) {
        return new PatientValues(kind, List.of(name), gender, birthDate, List.of(), List.of(), Deceased.NO, null, null);
    }

    PatientValues childOf(PatientId woman, @Nullable Integer order) {
        return new PatientValues(kind, names, gender, birthDate, telecoms, addresses, deceased, woman, order);
    }

    PatientValues diedAs(Deceased told) {
        return new PatientValues(kind, names, gender, birthDate, telecoms, addresses, told, mother, birthOrder);
    }

    /** These, but of this field what the other says. */
    public PatientValues with(PatientField field, PatientValues other) {
        var takesNames = field == PatientField.NAMES;
        var takesMother = field == PatientField.MOTHER;
        return new PatientValues(
                takesNames ? other.kind : kind,
                takesNames ? other.names : names,
                field == PatientField.GENDER ? other.gender : gender,
                field == PatientField.BIRTH_DATE ? other.birthDate : birthDate,
                field == PatientField.TELECOMS ? other.telecoms : telecoms,
                field == PatientField.ADDRESSES ? other.addresses : addresses,
                field == PatientField.DECEASED ? other.deceased : deceased,
                takesMother ? other.mother : mother,
                takesMother ? other.birthOrder : birthOrder);
    }

    /** These, and the other's names, telephones and addresses behind them; its official name becomes an old one. */
    public PatientValues joinedWith(PatientValues other) {
        var former = other.names.stream().map(n -> n.use() == NameUse.OFFICIAL ? asOld(n) : n);
        return new PatientValues(
                kind,
                joined(names, former),
                gender,
                birthDate,
                joined(telecoms, other.telecoms.stream()),
                joined(addresses, other.addresses.stream()),
                deceased,
                mother,
                birthOrder);
    }

    public boolean agreesOn(PatientField field, PatientValues other) {
        return equals(with(field, other));
    }

    /** Names of the parts that differ, as events tell them. */
    Set<String> differencesFrom(PatientValues other) {
        var different = new TreeSet<String>();
        note(different, "names", names, other.names);
        note(different, "gender", gender, other.gender);
        note(different, "birthDate", birthDate, other.birthDate);
        note(different, "telecoms", telecoms, other.telecoms);
        note(different, "addresses", addresses, other.addresses);
        note(different, "deceased", deceased, other.deceased);
        note(different, "mother", mother, other.mother);
        note(different, "birthOrder", birthOrder, other.birthOrder);
        note(different, "kind", kind, other.kind);
        return different;
    }

    private static void note(Set<String> changed, String part, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            changed.add(part);
        }
    }

    private static <T> List<T> listed(@Nullable List<T> some) {
        return some == null ? List.of() : List.copyOf(some);
    }

    private static <T> List<T> joined(List<T> mine, Stream<T> others) {
        return Stream.concat(mine.stream(), others).distinct().toList();
    }

    private static HumanName asOld(HumanName name) {
        return new HumanName(
                NameUse.OLD, name.family(), name.given(), name.prefix(), name.suffix(), name.text(), name.script());
    }
}
