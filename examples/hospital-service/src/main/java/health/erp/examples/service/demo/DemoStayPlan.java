package health.erp.examples.service.demo;

import health.erp.core.id.PatientId;
import health.erp.examples.service.demo.DemoPlaces.Bed;
import health.erp.records.location.SexPolicy;
import health.erp.records.patient.PatientView;
import health.erp.records.person.AdministrativeGender;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** Thinks up, day by day, who lay in the beds of a demo hospital: as many as are to, each with a reason to be there. */
final class DemoStayPlan {
    private static final int AWAY = 40; // days nobody comes back within
    private static final int FROM_CRITICAL = 3; // days, then patients go on to a ward

    private final List<Bed> beds;
    private final List<PatientView> people;
    private final ZoneId zone;
    private final Random random;
    private final List<DemoStay> stays = new ArrayList<>();
    private final Map<Bed, DemoStay> lying = new LinkedHashMap<>();
    private final Map<Bed, LocalDate> vacated = new HashMap<>();
    private final Map<PatientId, LocalDate> seen = new HashMap<>();

    DemoStayPlan(List<Bed> beds, List<PatientView> people, ZoneId zone, long seed) {
        this.beds = beds;
        this.people = people;
        this.zone = zone;
        this.random = new Random(seed);
    }

    /** Everybody who came from the first day to the last; who still lies there ends in the future. */
    List<DemoStay> between(LocalDate first, LocalDate last, int taken) {
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            leave(day);
            goOn(day);
            come(day, taken);
        }
        return stays;
    }

    private void leave(LocalDate day) {
        lying.entrySet().removeIf(there -> {
            var leaves = dayOf(there.getValue().end()).equals(day);
            if (leaves) {
                vacated.put(there.getKey(), day);
            }
            return leaves;
        });
    }

    /** From intensive care to a ward, where a bed has been free since yesterday. */
    private void goOn(LocalDate day) {
        for (var entry : List.copyOf(lying.entrySet())) {
            var stay = entry.getValue();
            var onwards = entry.getKey().ward().onwards();
            if (onwards.isEmpty()
                    || dayOf(stay.last().from()).plusDays(FROM_CRITICAL).isAfter(day)) {
                continue;
            }
            free(bed -> onwards.contains(bed.ward().name())
                            && !day.equals(vacated.get(bed))
                            && fits(stay.patient(), bed.ward(), day))
                    .stream()
                    .findFirst()
                    .ifPresent(bed -> {
                        stay.moves(bed, at(day, 10, 60));
                        lying.remove(entry.getKey());
                        lying.put(bed, stay);
                        vacated.put(entry.getKey(), day);
                    });
        }
    }

    private void come(LocalDate day, int taken) {
        var free = new ArrayList<>(free(bed -> true));
        while (lying.size() < taken && !free.isEmpty()) {
            var bed = free.remove(random.nextInt(free.size()));
            var wanting = people.stream()
                    .filter(p -> fits(p, bed.ward(), day))
                    .filter(p -> !seen.containsKey(p.id()) || seen.get(p.id()).isBefore(day))
                    .toList();
            if (!wanting.isEmpty()) {
                admit(DemoNames.pick(wanting, random), bed, day);
            }
        }
    }

    private void admit(PatientView patient, Bed bed, LocalDate day) {
        var reason = DemoNames.pick(bed.ward().reasons(), random);
        var days = Math.max(1, (int) Math.round(reason.days() * (0.6 + 0.8 * random.nextDouble())));
        var from = day.equals(vacated.get(bed)) ? at(day, 16, 300) : at(day, 9, 660);
        var end = at(day.plusDays(days), 10, 200);
        var stay = new DemoStay(stays.size(), patient, reason, new DemoStay.Lying(bed, from), end);
        stays.add(stay);
        lying.put(bed, stay);
        seen.put(patient.id(), day.plusDays(days + AWAY));
    }

    private List<Bed> free(Predicate<Bed> wanted) {
        return beds.stream()
                .filter(bed -> !lying.containsKey(bed))
                .filter(wanted)
                .toList();
    }

    static boolean fits(PatientView patient, DemoWard ward, LocalDate day) {
        var born = patient.birthDate();
        var traits = ward.traits();
        return born != null
                && fits(patient.gender(), traits.sex())
                && born.ageOn(day) >= traits.fromAge()
                && born.ageOn(day) <= traits.toAge();
    }

    private static boolean fits(AdministrativeGender gender, SexPolicy wanted) {
        return wanted == SexPolicy.ANY || gender.name().equals(wanted.name());
    }

    private Instant at(LocalDate day, int hour, int within) {
        return day.atTime(hour, 0).atZone(zone).toInstant().plus(Duration.ofMinutes(random.nextInt(within)));
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
