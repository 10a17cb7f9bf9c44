package health.erp.core.telemetry;

import health.erp.core.id.HospitalId;
import java.time.Duration;
import java.util.List;

/** Tells the host's telemetry and those of the modules the same. */
public final class SeveralTelemetries implements Telemetry {
    private final List<Telemetry> all;
    private final List<Telemetry> hearingOfUse;

    private SeveralTelemetries(List<Telemetry> all) {
        this.all = List.copyOf(all);
        this.hearingOfUse = all.stream().filter(Telemetry::hearsOfUse).toList();
    }

    /** The only one there is, or one that tells all of them. */
    public static Telemetry of(List<Telemetry> all) {
        return all.size() == 1 ? all.get(0) : new SeveralTelemetries(all);
    }

    @Override
    public Observed begins(Work work) {
        return new EachObserved(all.stream().map(t -> t.begins(work)).toList());
    }

    @Override
    public void waiting(String queue, long entries, Duration oldest) {
        all.forEach(t -> t.waiting(queue, entries, oldest));
    }

    @Override
    public void queued(String permit, HospitalId hospital, Duration time, boolean granted) {
        all.forEach(t -> t.queued(permit, hospital, time, granted));
    }

    @Override
    public boolean hearsOfUse() {
        return !hearingOfUse.isEmpty();
    }

    @Override
    public void used(HospitalId hospital, Usage usage) {
        hearingOfUse.forEach(t -> t.used(hospital, usage));
    }

    /** The same end for each. */
    private record EachObserved(List<Observed> each) implements Observed {
        @Override
        public void done() {
            each.forEach(Observed::done);
        }

        @Override
        public void refused(String code) {
            each.forEach(o -> o.refused(code));
        }

        @Override
        public void failed(String exception) {
            each.forEach(o -> o.failed(exception));
        }
    }
}
