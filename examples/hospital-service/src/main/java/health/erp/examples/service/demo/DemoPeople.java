package health.erp.examples.service.demo;

import static health.erp.examples.service.demo.DemoNames.pick;
import static health.erp.records.person.AdministrativeGender.FEMALE;
import static health.erp.records.person.AdministrativeGender.MALE;

import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierSystems;
import health.erp.records.intake.Arrival;
import health.erp.records.patient.RegisterPatients.Entry;
import health.erp.records.person.Address;
import health.erp.records.person.AddressUse;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.ContactUse;
import health.erp.records.person.Deceased;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People of a demo hospital: the same ones each time. Telephone numbers begin with 55, which nobody's do. */
final class DemoPeople {
    static final int FIRST = 116;

    /** Who comes to the clinics and the laboratory; the others are only known to the wards. */
    static final int REGULARS = 2 * FIRST;

    static final int ALL = 600;

    /** A young woman, in a children's hospital too: somebody is to have a baby. */
    static final int MOTHER = 30;

    private final DemoHospital home;
    private final DemoNames names = DemoNames.few();
    private final DemoNames others = DemoNames.many();
    private final Set<String> called = new HashSet<>();
    private final LocalDate today;
    private final Random random;

    DemoPeople(DemoHospital home, LocalDate today) {
        this.home = home;
        this.today = today;
        this.random = new Random(home.seed());
    }

    /** Who is there when the service opens. */
    Iterator<Arrival> first() {
        return upTo(FIRST).iterator();
    }

    /** Who comes after that, up to so many in all. */
    Iterator<Arrival> more(int all) {
        return upTo(all).stream().skip(FIRST).iterator();
    }

    /** Among them two pairs of twins: born on the same day, living at the same place. */
    private List<Arrival> upTo(int count) {
        var list = new ArrayList<Arrival>();
        while (list.size() < count) {
            var line = list.size() + 1;
            var community = pick(home.communities(), random);
            if (line == 20 || line == 60) {
                var family = names.family(community, random);
                var born = BirthDate.of(today.minusDays(2000 + random.nextInt(1000)));
                var place = address();
                for (var gender : List.of(FEMALE, MALE)) {
                    list.add(
                            arrival(list.size() + 1, names.of(community, gender, family, random), gender, born, place));
                }
            } else if (line == MOTHER) {
                var born = BirthDate.of(today.minusDays(9000 + random.nextInt(2500)));
                list.add(arrival(line, names.of(community, FEMALE, null, random), FEMALE, born, address()));
            } else {
                var gender = gender();
                var name = line > REGULARS ? nobodyElses(community, gender) : names.of(community, gender, null, random);
                list.add(arrival(line, name, gender, birth(), address()));
            }
        }
        return list;
    }

    /** Of so many some would have one name, and the list of possible duplicates would be theirs. */
    private List<HumanName> nobodyElses(String community, AdministrativeGender gender) {
        var name = others.of(community, gender, null, random);
        while (!called.add(name.get(0).given() + " " + name.get(0).family())) {
            name = others.of(community, gender, null, random);
        }
        return name;
    }

    private Arrival arrival(
            int line, List<HumanName> called, AdministrativeGender gender, @Nullable BirthDate born, Address place) {
        var telecoms = new ArrayList<ContactPoint>();
        if (random.nextInt(10) > 0) {
            telecoms.add(
                    ContactPoint.phone("+9155%08d".formatted(random.nextInt(100_000_000)), "IN", ContactUse.MOBILE));
        }
        var deceased = new Deceased(random.nextInt(60) == 0, null);
        var person = new Demographics(called, gender, born, telecoms, List.of(place), deceased);
        var identifiers = random.nextInt(3) == 0
                ? List.of(new Identifier(
                        IdentifierSystems.ABHA_NUMBER.uri(), "00%012d".formatted(random.nextInt(1_000_000_000))))
                : List.<Identifier>of();
        return new Arrival.Person(line, new Entry("%s-%d".formatted(home.code(), line), person, identifiers));
    }

    private AdministrativeGender gender() {
        var drawn = random.nextInt(100);
        return drawn < 52 ? FEMALE : drawn < 99 ? MALE : AdministrativeGender.OTHER;
    }

    private @Nullable BirthDate birth() {
        var day = today.minusDays(20 + random.nextInt(home.oldest() * 365));
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> new BirthDate(day, BirthDate.Precision.YEAR, true);
            case 2 -> new BirthDate(day, BirthDate.Precision.MONTH, false);
            default -> BirthDate.of(day);
        };
    }

    private Address address() {
        var town = pick(home.towns(), random);
        var line = "%d %s".formatted(1 + random.nextInt(180), pick(town.quarters(), random));
        return new Address(
                AddressUse.HOME,
                List.of(line),
                town.city(),
                town.district(),
                town.state(),
                town.pin() + "%03d".formatted(1 + random.nextInt(60)),
                "IN");
    }
}
