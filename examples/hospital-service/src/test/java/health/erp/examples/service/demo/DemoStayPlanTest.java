package health.erp.examples.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.examples.service.demo.DemoPlaces.Bed;
import health.erp.records.identifier.Mrn;
import health.erp.records.patient.Patient;
import health.erp.records.patient.PatientView;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.Deceased;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is thought up for the wards could have happened. */
class DemoStayPlanTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = FIRST.plusDays(363);
    private static final int TAKEN = 14;

    private final List<Bed> beds = beds();
    private final List<DemoStay> stays = plan();

    @Test
    void nobodyLiesInTwoBedsAndInNoBedLieTwo() {
        assertThat(stays).hasSizeGreaterThan(600);
        for (var one : stays) {
            assertThat(stays.stream()
                            .filter(other -> other.number() > one.number()
                                    && other.patient().id().equals(one.patient().id()))
                            .filter(other -> other.first().from().isBefore(one.end())))
                    .isEmpty();
        }
        for (var bed : beds) {
            var there = lying(bed);
            for (int i = 1; i < there.size(); i++) {
                assertThat(there.get(i).from()).isAfter(there.get(i - 1).until().plus(Duration.ofHours(2)));
            }
        }
    }

    @Test
    void asManyBedsAreTakenAsAreToBe() {
        for (var day = FIRST.plusDays(20); !day.isAfter(LAST); day = day.plusDays(1)) {
            var night = day.plusDays(1).atStartOfDay(ZONE).toInstant();
            assertThat(stays.stream()
                            .filter(s ->
                                    s.first().from().isBefore(night) && s.end().isAfter(night)))
                    .hasSizeBetween(TAKEN - 2, TAKEN);
        }
    }

    @Test
    void everybodyFitsTheWardAndSomeGoOnFromIntensiveCare() {
        assertThat(stays).allSatisfy(stay -> {
            assertThat(DemoStayPlan.fits(stay.patient(), stay.last().bed().ward(), LAST))
                    .isTrue();
            assertThat(stay.days()).isBetween(0L, 15L);
        });
        assertThat(stays).anySatisfy(stay -> assertThat(stay.moves()).hasSize(1));
    }

    @Test
    void mostStayOnceOrTwiceInTheYear() {
        var often = stays.stream()
                .collect(Collectors.groupingBy(s -> s.patient().id(), Collectors.counting()))
                .values();

        assertThat(often).hasSizeGreaterThan(400).allMatch(times -> times <= 6);
        assertThat(often.stream().filter(times -> times <= 2).count()).isGreaterThan(often.size() / 2);
    }

    @Test
    void itIsTheSameEachTime() {
        assertThat(plan()).usingRecursiveComparison().isEqualTo(stays);
    }

    private List<DemoStay> plan() {
        return new DemoStayPlan(beds, people(), ZONE, 411001).between(FIRST, LAST, TAKEN);
    }

    private record Time(Instant from, Instant until) {}

    private List<Time> lying(Bed bed) {
        var times = new ArrayList<Time>();
        for (var stay : stays) {
            var moved =
                    stay.moves().isEmpty() ? stay.end() : stay.moves().get(0).from();
            if (stay.first().bed().equals(bed)) {
                times.add(new Time(stay.first().from(), moved));
            } else if (stay.last().bed().equals(bed)) {
                times.add(new Time(stay.last().from(), stay.end()));
            }
        }
        times.sort(Comparator.comparing(Time::from));
        return times;
    }

    private static List<Bed> beds() {
        return DemoWard.ASHA.stream()
                .filter(ward -> !ward.reasons().isEmpty())
                .flatMap(ward -> ward.rooms().stream().flatMap(room -> IntStream.range(0, room.beds())
                        .mapToObj(
                                i -> new Bed(ward, place(ward.name()), place(room.name() + i), room.name() + "-" + i))))
                .toList();
    }

    private static LocationId place(String name) {
        return new LocationId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<PatientView> people() {
        return IntStream.range(0, 550)
                .mapToObj(i -> new PatientView(
                        new PatientId(new UUID(7, i)),
                        0,
                        Mrn.of(i + 1),
                        Patient.Kind.KNOWN,
                        true,
                        null,
                        "Somebody",
                        List.of(),
                        i % 2 == 0 ? AdministrativeGender.FEMALE : AdministrativeGender.MALE,
                        BirthDate.of(FIRST.minusYears(18 + i % 70)),
                        List.of(),
                        List.of(),
                        new Deceased(false, null),
                        null,
                        null,
                        List.of(),
                        Instant.EPOCH,
                        Instant.EPOCH,
                        null,
                        null))
                .toList();
    }
}
