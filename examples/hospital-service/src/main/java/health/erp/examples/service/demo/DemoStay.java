package health.erp.examples.service.demo;

import health.erp.examples.service.demo.DemoPlaces.Bed;
import health.erp.records.patient.PatientView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A stay as it was thought up: who, for what, from when to when, in which beds. */
final class DemoStay {
    private final int number;
    private final PatientView patient;
    private final DemoWard.Reason reason;
    private final List<Lying> beds = new ArrayList<>();
    private final Instant end;

    DemoStay(int number, PatientView patient, DemoWard.Reason reason, Lying first, Instant end) {
        this.number = number;
        this.patient = patient;
        this.reason = reason;
        this.beds.add(first);
        this.end = end;
    }

    /** In a bed, from then on. */
    record Lying(Bed bed, Instant from) {}

    void moves(Bed bed, Instant at) {
        beds.add(new Lying(bed, at));
    }

    int number() {
        return number;
    }

    PatientView patient() {
        return patient;
    }

    DemoWard.Reason reason() {
        return reason;
    }

    Lying first() {
        return beds.get(0);
    }

    Lying last() {
        return beds.get(beds.size() - 1);
    }

    List<Lying> moves() {
        return List.copyOf(beds.subList(1, beds.size()));
    }

    Instant end() {
        return end;
    }

    long days() {
        return Duration.between(first().from(), end).toDays();
    }
}
