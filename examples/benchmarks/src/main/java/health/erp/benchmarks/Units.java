package health.erp.benchmarks;

import health.erp.benchmarks.unit.AnalyzerLine;
import health.erp.benchmarks.unit.AppointmentBooking;
import health.erp.benchmarks.unit.BulkIntake;
import health.erp.benchmarks.unit.ChartAtAGlance;
import health.erp.benchmarks.unit.DeskCandidates;
import health.erp.benchmarks.unit.EventRelay;
import health.erp.benchmarks.unit.HospitalMove;
import health.erp.benchmarks.unit.KeyedRegistration;
import health.erp.benchmarks.unit.NoisyNeighbour;
import health.erp.benchmarks.unit.OrderToResult;
import health.erp.benchmarks.unit.PatientRegistration;
import health.erp.benchmarks.unit.PatientSearch;
import java.util.List;
import java.util.Optional;

/** The units there are. */
final class Units {
    static final List<Unit> ALL = List.of(
            new PatientRegistration(),
            new KeyedRegistration(),
            new PatientSearch(),
            new ChartAtAGlance(),
            new BulkIntake(),
            new AppointmentBooking(),
            new OrderToResult(),
            new AnalyzerLine(),
            new EventRelay(),
            new NoisyNeighbour(),
            new HospitalMove(),
            new DeskCandidates());

    static Optional<Unit> named(String name) {
        return ALL.stream().filter(u -> u.name().equalsIgnoreCase(name)).findFirst();
    }

    private Units() {}
}
