package health.erp.lab.analyzer;

import health.erp.core.Caller;
import health.erp.lab.wire.LabMessage;

/** Brings the observations of a message to the results of the laboratory. */
final class ResultIntake {
    void take(Caller caller, ChannelSettings settings, LabMessage message, Progress progress) {
        var number = 0;
        for (var order : message.orders()) {
            number++;
            for (var observation : order.observations()) {
                var part = Progress.Part.ofObservation(
                        number, observation.occurrence(), observation.code().code());
                if (progress.isOpen(part)) {
                    progress.held(part, ExceptionKind.UNKNOWN_ORDER, null, "a specimen or an order of the laboratory");
                }
            }
        }
    }
}
