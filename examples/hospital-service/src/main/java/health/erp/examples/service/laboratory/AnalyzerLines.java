package health.erp.examples.service.laboratory;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Purpose;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.telemetry.LogTelemetry;
import health.erp.examples.analyzers.AstmLine;
import health.erp.examples.analyzers.Intake;
import health.erp.examples.analyzers.LineLimits;
import health.erp.examples.analyzers.MllpLine;
import health.erp.examples.analyzers.Routing;
import health.erp.examples.service.laboratory.AnalyzerLineSettings.Line;
import health.erp.lab.Lab;
import health.erp.lab.analyzer.ChannelCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the ports analyzers send to once the service answers, and closes them before it stops. */
@Component
@EnableConfigurationProperties(AnalyzerLineSettings.class)
class AnalyzerLines implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AnalyzerLines.class);

    private final AnalyzerLineSettings settings;
    private final Erp erp;
    private final Lab lab;
    private final List<AutoCloseable> open = new ArrayList<>();

    AnalyzerLines(AnalyzerLineSettings settings, Erp erp, Lab lab) {
        this.settings = settings;
        this.erp = erp;
        this.lab = lab;
    }

    @EventListener
    synchronized void ready(ApplicationReadyEvent event) {
        for (var line : settings.lines()) {
            open.add(listen(line));
            LOG.info(
                    "Listening for {} on {}:{}, channel {}",
                    line.protocol(),
                    line.address().getHostString(),
                    line.port(),
                    line.channel());
        }
    }

    private AutoCloseable listen(Line line) {
        var intake = new Intake(erp, caller(line), new LogTelemetry());
        var routing = Routing.to(new ChannelCode(line.channel()));
        return switch (line.protocol()) {
            case MLLP -> MllpLine.open(line.address(), LineLimits.USUAL, routing, intake);
            case ASTM -> AstmLine.open(line.address(), LineLimits.USUAL, routing, intake);
        };
    }

    /** The line itself: the same in the audit trail for ever, and allowed what applying a message takes. */
    private Caller caller(Line line) {
        var name = "urn:health.erp:line:" + line.hospital() + ":" + line.channel();
        var staff = new StaffId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        return new Caller(new HospitalId(line.hospital()), staff, lab.permissions(), Purpose.TREAT, "line");
    }

    @Override
    public void start() {
        // begins with the event that the service answers
    }

    @Override
    public synchronized void stop() {
        for (var line : open) {
            try {
                line.close();
            } catch (Exception e) {
                LOG.warn("A line to an analyzer did not close: {}", e.getClass().getName());
            }
        }
        open.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !open.isEmpty();
    }
}
