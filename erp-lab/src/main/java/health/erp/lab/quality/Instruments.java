package health.erp.lab.quality;

import static health.erp.lab.quality.QualityMapper.MAPPER;
import static health.erp.lab.quality.QualityPermission.MANAGE_INSTRUMENTS;
import static health.erp.lab.quality.QualityPermission.READ_QUALITY;
import static health.erp.lab.quality.QualityPermission.SERVICE_INSTRUMENTS;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.lab.catalogue.TestCode;
import java.util.Set;

/** Keeps the instruments of the laboratory. */
public final class Instruments {
    private final Erp erp;
    private final InstrumentStore instruments;
    private final ControlStore controls;

    public Instruments(Erp erp) {
        this.erp = erp;
        this.instruments = new InstrumentStore(erp);
        this.controls = new ControlStore(erp);
    }

    public InstrumentView define(Caller caller, DefineInstrument command) {
        return erp.run(caller, MANAGE_INSTRUMENTS, command, () -> {
            var instrument = new Instrument(new InstrumentId(erp.newId()), command, erp.now());
            instruments.add(instrument);
            erp.publish(instrument.defined());
            return MAPPER.toView(instrument);
        });
    }

    public InstrumentView stop(Caller caller, StopInstrument command) {
        return erp.run(caller, SERVICE_INSTRUMENTS, command, () -> {
            var instrument = instruments.require(command.instrument(), command.version());
            erp.publish(instrument.stop(command.reason(), erp.now()));
            begin(caller, instrument, Set.of(), EpochCause.STOP, command.reason());
            return MAPPER.toView(instruments.saved(instrument));
        });
    }

    public InstrumentView resume(Caller caller, ResumeInstrument command) {
        return erp.run(caller, SERVICE_INSTRUMENTS, command, () -> {
            var instrument = instruments.require(command.instrument(), command.version());
            erp.publish(instrument.resume(command.done(), erp.now()));
            begin(caller, instrument, Set.of(), EpochCause.SERVICE, command.done());
            return MAPPER.toView(instruments.saved(instrument));
        });
    }

    public InstrumentView calibrate(Caller caller, CalibrateInstrument command) {
        return erp.run(caller, SERVICE_INSTRUMENTS, command, () -> {
            var instrument = instruments.require(command.instrument(), command.version());
            erp.publish(instrument.calibrate(erp.now()));
            begin(caller, instrument, command.tests(), EpochCause.CALIBRATION, command.done());
            return MAPPER.toView(instruments.saved(instrument));
        });
    }

    public InstrumentView find(Caller caller, FindInstrument query) {
        return erp.read(caller, READ_QUALITY, query, () -> MAPPER.toView(instruments.require(query.instrument())));
    }

    public Page<InstrumentView, InstrumentId> list(Caller caller, ListInstruments query) {
        return erp.read(
                caller, READ_QUALITY, query, () -> instruments.list(query).map(MAPPER::toView));
    }

    private void begin(Caller caller, Instrument instrument, Set<TestCode> tests, EpochCause cause, String what) {
        for (var controlled : controls.lockOn(instrument.getId())) {
            if (tests.isEmpty() || tests.contains(controlled.getTest())) {
                var epoch = controlled.begin(cause, what, caller.staff(), erp.now());
                controls.add(epoch);
                erp.publish(controlled.begun(epoch));
            }
        }
    }
}
