package health.erp.lab.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as a message has it: what is asked for and, when it reports, what was observed.
 *
 * @param patient null when the message names none
 * @param control what is to be done with the order (HL7 table 0119), empty when the message does not say
 * @param services the tests; HL7 has one in each order, ASTM may have many
 * @param status of the order (HL7 table 0038)
 * @param reportStatus of its results as a whole (HL7 table 0123)
 * @param action whether it was asked for, added, or is a control (HL7 table 0065)
 * @param observations results, or in an order the answers to its questions
 */
public record OrderDraft(
        @Nullable PatientDraft patient,
        String control,
        OrderNumbers numbers,
        List<Coded> services,
        String status,
        String reportStatus,
        String action,
        String priority,
        OrderTimes times,
        @Nullable Orderer orderer,
        @Nullable ParentResult parentResult,
        List<SpecimenDraft> specimens,
        List<ObservationDraft> observations,
        List<String> comments) {
    public OrderDraft {
        services = List.copyOf(services);
        specimens = List.copyOf(specimens);
        observations = List.copyOf(observations);
        comments = List.copyOf(comments);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects an order piece by piece, as messages tell it. */
    public static final class Builder {
        private @Nullable PatientDraft patient;
        private String control = "";
        private OrderNumbers numbers = OrderNumbers.NONE;
        private List<Coded> services = List.of();
        private String status = "";
        private String reportStatus = "";
        private String action = "";
        private String priority = "";
        private OrderTimes times = OrderTimes.NONE;
        private @Nullable Orderer orderer;
        private @Nullable ParentResult parentResult;
        private List<SpecimenDraft> specimens = List.of();
        private final List<ObservationDraft> observations = new ArrayList<>();
        private final List<String> comments = new ArrayList<>();

        private Builder() {}

        public Builder patient(@Nullable PatientDraft patient) {
            this.patient = patient;
            return this;
        }

        public Builder control(String control) {
            this.control = control;
            return this;
        }

        public Builder numbers(OrderNumbers numbers) {
            this.numbers = numbers;
            return this;
        }

        public Builder service(Coded service) {
            return services(List.of(service));
        }

        public Builder services(List<Coded> services) {
            this.services = services;
            return this;
        }

        public Builder status(String status) {
            this.status = status;
            return this;
        }

        public Builder reportStatus(String reportStatus) {
            this.reportStatus = reportStatus;
            return this;
        }

        public Builder action(String action) {
            this.action = action;
            return this;
        }

        public Builder priority(String priority) {
            this.priority = priority;
            return this;
        }

        public Builder times(OrderTimes times) {
            this.times = times;
            return this;
        }

        public Builder orderer(@Nullable Orderer orderer) {
            this.orderer = orderer;
            return this;
        }

        public Builder parentResult(@Nullable ParentResult parentResult) {
            this.parentResult = parentResult;
            return this;
        }

        public Builder specimens(List<SpecimenDraft> specimens) {
            this.specimens = specimens;
            return this;
        }

        public Builder observation(ObservationDraft observation) {
            observations.add(observation);
            return this;
        }

        public Builder comment(String comment) {
            comments.add(comment);
            return this;
        }

        public OrderDraft build() {
            return new OrderDraft(
                    patient,
                    control,
                    numbers,
                    services,
                    status,
                    reportStatus,
                    action,
                    priority,
                    times,
                    orderer,
                    parentResult,
                    specimens,
                    observations,
                    comments);
        }
    }
}
