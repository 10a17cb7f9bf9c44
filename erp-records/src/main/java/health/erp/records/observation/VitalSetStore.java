package health.erp.records.observation;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Store;
import health.erp.records.encounter.Charted;
import health.erp.records.patient.Patient;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds and keeps vital signs. */
final class VitalSetStore extends Store<VitalSet, VitalSetId> {
    private static final UUID LAST = new UUID(-1, -1);
    private static final Instant EARLIEST = Instant.parse("1850-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    VitalSetStore(Erp erp) {
        super(erp, VitalSet.class);
    }

    Patient requirePatient(PatientId patient, @Nullable EncounterId encounter) {
        return Charted.patient(em(), patient, encounter);
    }

    void add(VitalSet set, List<Observation> values) {
        add(set);
        addValues(values);
    }

    void addValues(List<Observation> values) {
        values.forEach(em()::persist);
    }

    /** Those that give way are written first, or they would stand beside what takes their place for a moment. */
    void giveWay() {
        em().flush();
    }

    List<Observation> values(VitalSetId set) {
        return ObservationQueries_.ofSet(em(), set);
    }

    Page<Observation, SeriesPlace> series(ReadSeries query) {
        var after = query.after();
        var rows = ObservationQueries_.series(
                em(),
                query.patient(),
                query.sign(),
                query.from() == null ? EARLIEST : query.from(),
                after == null ? LATEST : after.takenAt(),
                after == null ? LAST : after.observation().value(),
                query.size() + 1);
        return Page.of(rows, query.size(), o -> new SeriesPlace(o.getTakenAt(), o.getId()));
    }

    static Map<VitalSign, Observation> inUse(List<Observation> values) {
        var inUse = new EnumMap<VitalSign, Observation>(VitalSign.class);
        values.stream().filter(Observation::isInUse).forEach(v -> inUse.put(v.getSign(), v));
        return inUse;
    }
}
