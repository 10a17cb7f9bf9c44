package health.erp.lab.status;

import java.util.Locale;

/** Where an ordered test stands. FHIR R4 request-status. */
public enum OrderStatus {
    DRAFT,
    ACTIVE,
    ON_HOLD,
    COMPLETED,
    REVOKED,
    ENTERED_IN_ERROR;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The steps an order may take; what is over stays over, but for a mistake. */
    public boolean mayBecome(OrderStatus next) {
        return switch (this) {
            case DRAFT -> next == ACTIVE || next == REVOKED || next == ENTERED_IN_ERROR;
            case ACTIVE -> next == ON_HOLD || next == COMPLETED || next == REVOKED || next == ENTERED_IN_ERROR;
            case ON_HOLD -> next == ACTIVE || next == REVOKED || next == ENTERED_IN_ERROR;
            case COMPLETED, REVOKED -> next == ENTERED_IN_ERROR;
            case ENTERED_IN_ERROR -> false;
        };
    }

    /**
     * ORC-5, what we tell the one who ordered.
     *
     * @param progress how far the work was; of a revoked order, when it was revoked
     */
    public OrderControlStatus control(Progress progress) {
        return switch (this) {
            case DRAFT -> OrderControlStatus.SC;
            case ACTIVE -> progress.active();
            case ON_HOLD -> OrderControlStatus.HD;
            case COMPLETED -> OrderControlStatus.CM;
            case REVOKED -> progress == Progress.WAITING ? OrderControlStatus.CA : OrderControlStatus.DC;
            case ENTERED_IN_ERROR -> OrderControlStatus.ER;
        };
    }

    /** How far the work on an order is. */
    public enum Progress {
        WAITING(OrderControlStatus.SC),
        STARTED(OrderControlStatus.IP),
        SOME_RESULTS(OrderControlStatus.A);

        private final OrderControlStatus active;

        Progress(OrderControlStatus active) {
            this.active = active;
        }

        OrderControlStatus active() {
            return active;
        }
    }

    /** ORC-5. HL7 v2 table 0038. */
    public enum OrderControlStatus {
        /** Some results, not all. */
        A(ACTIVE),
        CA(REVOKED),
        CM(COMPLETED),
        DC(REVOKED),
        ER(ENTERED_IN_ERROR),
        HD(ON_HOLD),
        IP(ACTIVE),
        /** Replaced by another order. */
        RP(REVOKED),
        SC(ACTIVE);

        private final OrderStatus status;

        OrderControlStatus(OrderStatus status) {
            this.status = status;
        }

        /** Where the order stands when the other side says so. */
        public OrderStatus status() {
            return status;
        }
    }
}
