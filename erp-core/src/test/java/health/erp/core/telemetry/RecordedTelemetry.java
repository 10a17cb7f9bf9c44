package health.erp.core.telemetry;

import health.erp.core.id.HospitalId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps what it is told, one line each: {@code USE_CASE WriteNote done}. */
public final class RecordedTelemetry implements Telemetry {
    private static final int MOST_KEPT = 10_000;

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final List<Used> uses = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Observed begins(Work work) {
        return new Observed() {
            @Override
            public void done() {
                lines.add(work.kind() + " " + work.name() + " done");
            }

            @Override
            public void refused(String code) {
                lines.add(work.kind() + " " + work.name() + " refused " + code);
            }

            @Override
            public void failed(String exception) {
                lines.add(work.kind() + " " + work.name() + " failed " + exception);
            }
        };
    }

    @Override
    public void waiting(String queue, long entries, Duration oldest) {
        lines.add("waiting " + queue + " " + entries);
    }

    @Override
    public void queued(String permit, HospitalId hospital, Duration time, boolean granted) {
        lines.add("queued " + permit + " " + hospital + (granted ? " granted" : " refused"));
    }

    @Override
    public boolean hearsOfUse() {
        return true;
    }

    @Override
    public void used(HospitalId hospital, Usage usage) {
        if (uses.size() < MOST_KEPT) {
            uses.add(new Used(hospital, usage));
        }
    }

    /** What the hospital's transactions used, since it was last asked for. */
    public List<Usage> takeUses(HospitalId hospital) {
        synchronized (uses) {
            var taken = uses.stream()
                    .filter(u -> u.hospital().equals(hospital))
                    .map(Used::usage)
                    .toList();
            uses.clear();
            return taken;
        }
    }

    public List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    private record Used(HospitalId hospital, Usage usage) {}
}
