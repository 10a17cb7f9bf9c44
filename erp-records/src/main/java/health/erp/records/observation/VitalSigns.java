package health.erp.records.observation;

import static health.erp.records.observation.ObservationMapper.MAPPER;
import static health.erp.records.observation.ObservationPermission.CORRECT_OBSERVATION;
import static health.erp.records.observation.ObservationPermission.READ_OBSERVATION;
import static health.erp.records.observation.ObservationPermission.RECORD_OBSERVATION;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.Page;
import health.erp.core.id.HospitalId;
import health.erp.records.observation.Observation.Written;
import health.erp.records.patient.Patient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what is measured at the bedside. */
public final class VitalSigns {
    private final Erp erp;
    private final VitalSetStore sets;

    public VitalSigns(Erp erp) {
        this.erp = erp;
        this.sets = new VitalSetStore(erp);
    }

    public VitalsView record(Caller caller, RecordVitals command) {
        return erp.run(caller, RECORD_OBSERVATION, command, () -> {
            var now = erp.now();
            var takenAt = takenAt(command, now);
            Plausibility.mustHold(command.values());
            var age = age(sets.requirePatient(command.patient(), command.encounter()), caller.hospital(), takenAt);
            var set = new VitalSet(new VitalSetId(erp.newId()), command, takenAt, age, caller.staff(), now);
            var values = measure(set, command, new Written(ObservationStatus.FINAL, null, caller.staff(), now));
            sets.add(set, values);
            erp.publish(set.recorded());
            return alarmed(set, values, null);
        });
    }

    public VitalsView correct(Caller caller, CorrectVitals command) {
        return erp.run(caller, CORRECT_OBSERVATION, command, () -> {
            var set = sets.require(command.set());
            var values = new ArrayList<>(sets.values(set.getId()));
            var before = Derivation.points(set, VitalSetStore.inUse(values));
            var correction = new Correction(set, values, command);
            correction.giveWay();
            sets.giveWay();
            var next = correction.next(() -> new ObservationId(erp.newId()), caller.staff(), erp.now());
            sets.addValues(next);
            values.addAll(next);
            erp.publish(set.corrected(erp.now()));
            return alarmed(set, values, before);
        });
    }

    public VitalsView find(Caller caller, FindVitals query) {
        return erp.read(caller, READ_OBSERVATION, query, () -> {
            var set = sets.require(query.set());
            erp.discloses(set.getPatient());
            var values = sets.values(set.getId());
            return view(
                    set,
                    query.replacedToo()
                            ? values
                            : values.stream().filter(Observation::isInUse).toList());
        });
    }

    /** The course of one sign. */
    public Page<ObservationView, SeriesPlace> series(Caller caller, ReadSeries query) {
        return erp.read(caller, READ_OBSERVATION, query, () -> {
            erp.discloses(query.patient());
            return sets.series(query).map(MAPPER::toView);
        });
    }

    private List<Observation> measure(VitalSet set, RecordVitals command, Written written) {
        var measured = new EnumMap<VitalSign, Observation>(VitalSign.class);
        command.values()
                .forEach((sign, value) -> measured.put(
                        sign, Observation.measured(new ObservationId(erp.newId()), set, sign, value, written)));
        var values = new ArrayList<>(measured.values());
        Derivation.of(set, measured)
                .forEach(d -> values.add(Observation.derived(new ObservationId(erp.newId()), set, d, written)));
        return values;
    }

    /** Tells whoever has to come, unless they have been told. */
    private VitalsView alarmed(VitalSet set, List<Observation> values, News2.@Nullable Points before) {
        var view = view(set, values);
        var points = view.points();
        var risk = points == null ? News2.Risk.LOW : points.risk();
        if (risk.compareTo(before == null ? News2.Risk.LOW : before.risk()) > 0) {
            erp.publish(set.alarming(erp.now()));
        }
        return view;
    }

    private static VitalsView view(VitalSet set, List<Observation> values) {
        var points = Derivation.points(set, VitalSetStore.inUse(values));
        var unscored = set.unscored();
        return new VitalsView(
                set.getId(),
                set.getPatient(),
                set.getEncounter(),
                set.getTakenAt(),
                set.getRecordedBy(),
                set.getRecordedAt(),
                values.stream().map(MAPPER::toView).toList(),
                points,
                points != null ? null : unscored == null ? Unscored.INCOMPLETE : unscored);
    }

    private static Instant takenAt(RecordVitals command, Instant now) {
        var takenAt = command.takenAt() == null ? now : command.takenAt();
        if (takenAt.isAfter(now)) {
            throw InvalidCommandException.of("takenAt", "lies in the future");
        }
        return takenAt;
    }

    private @Nullable Integer age(Patient patient, HospitalId hospital, Instant takenAt) {
        var born = patient.getBirthDate();
        if (born == null) {
            return null;
        }
        var day = LocalDate.ofInstant(takenAt, erp.zone(hospital));
        if (born.isAfter(day)) {
            throw InvalidCommandException.of("takenAt", "lies before the birth");
        }
        return born.ageOn(day);
    }
}
