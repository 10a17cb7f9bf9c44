package health.erp.examples.service.laboratory;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Purpose;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.telemetry.Telemetry;
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
    private final Telemetry telemetry;
    private final List<Listening> open = new ArrayList<>();

    AnalyzerLines(AnalyzerLineSettings settings, Erp erp, Lab lab, Telemetry telemetry) {
        this.settings = settings;
        this.erp = erp;
        this.lab = lab;
        this.telemetry = telemetry;
    }

    @EventListener
    synchronized void ready(ApplicationReadyEvent event) {
        for (var line : settings.lines()) {
            var listening = listen(line);
            open.add(listening);
            LOG.info(
                    "Listening for {} on {}:{}, channel {}",
                    line.protocol(),
                    line.address().getHostString(),
                    listening.port(),
                    line.channel());
        }
    }

    /** On which port a channel's line listens. */
    synchronized int port(String channel) {
        return open.stream()
                .filter(line -> line.channel().equals(channel))
                .map(Listening::port)
                .findFirst()
                .orElseThrow();
    }

    /** A line that is open. */
    private record Listening(String channel, int port, AutoCloseable line) {}

    private Listening listen(Line line) {
        var intake = new Intake(erp, caller(line), telemetry);
        var routing = Routing.to(new ChannelCode(line.channel()));
        return switch (line.protocol()) {
            case MLLP -> {
                var opened = MllpLine.open(line.address(), LineLimits.USUAL, routing, intake);
                yield new Listening(line.channel(), opened.port(), opened);
            }
            case ASTM -> {
                var opened = AstmLine.open(line.address(), LineLimits.USUAL, routing, intake);
                yield new Listening(line.channel(), opened.port(), opened);
            }
        };
    }

    /** The line itself: the same in the audit trail for ever, and allowed what its listener has to do. */
    private Caller caller(Line line) {
        var name = "urn:health.erp:line:" + line.hospital() + ":" + line.channel();
        var staff = new StaffId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        return new Caller(new HospitalId(line.hospital()), staff, lab.listener(), Purpose.TREAT, "line");
    }

    @Override
    public void start() {
        // begins with the event that the service answers
    }

    @Override
    public synchronized void stop() {
        for (var listening : open) {
            try {
                listening.line().close();
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
