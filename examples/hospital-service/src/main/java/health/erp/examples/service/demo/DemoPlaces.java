package health.erp.examples.service.demo;

import health.erp.core.Caller;
import health.erp.core.id.LocationId;
import health.erp.records.Records;
import health.erp.records.location.AddLocation;
import health.erp.records.location.ListLocations;
import health.erp.records.location.LocationKind;
import health.erp.records.location.LocationView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The site of a demo hospital, with its buildings, wards, rooms and beds. */
final class DemoPlaces {
    private final DemoHospital home;
    private final Records records;
    private final Caller caller;

    DemoPlaces(DemoPractice practice, Records records) {
        this.home = practice.home();
        this.records = records;
        this.caller = practice.office();
    }

    /** A bed where it stands. */
    record Bed(DemoWard ward, LocationId wardId, LocationId id, String name) {}

    void build() {
        var site = add(AddLocation.site(home.hospital().name()));
        var buildings = new LinkedHashMap<String, LocationId>();
        for (var ward : DemoWard.of(home)) {
            var building = buildings.computeIfAbsent(ward.building(), name -> add(AddLocation.building(site, name)));
            var place = add(AddLocation.ward(building, ward.name(), ward.traits()));
            for (var room : ward.rooms()) {
                var inside = add(AddLocation.room(place, room.name()));
                for (char letter = 'A'; letter < 'A' + room.beds(); letter++) {
                    add(AddLocation.bed(inside, room.name().replaceFirst("Room ", "") + "-" + letter, ward.bed()));
                }
            }
        }
    }

    /** When the site was opened: the demo's stays begin then. */
    Instant opened() {
        return inside(null).get(0).openedAt();
    }

    /** All beds, in the order of the wards. */
    List<Bed> beds() {
        var beds = new ArrayList<Bed>();
        for (var ward : DemoWard.of(home)) {
            var place = wards().stream()
                    .filter(w -> w.name().equals(ward.name()))
                    .findFirst()
                    .orElseThrow();
            inside(place.id()).stream()
                    .flatMap(room -> inside(room.id()).stream())
                    .forEach(bed -> beds.add(new Bed(ward, place.id(), bed.id(), bed.name())));
        }
        return beds;
    }

    private List<LocationView> wards() {
        return inside(inside(null).get(0).id()).stream()
                .flatMap(building -> inside(building.id()).stream())
                .filter(place -> place.kind() == LocationKind.WARD)
                .toList();
    }

    private List<LocationView> inside(@Nullable LocationId place) {
        return records.locations().list(caller, ListLocations.in(place)).items();
    }

    private LocationId add(AddLocation place) {
        return records.locations().add(caller, place).id();
    }
}
