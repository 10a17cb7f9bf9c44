package health.erp.lab.status;

/**
 * How far a result is, from the order to what is said of it after its release. The names are ours; what others call it is
 * beside each.
 */
public enum ResultStatus {
    /** No specimen yet. */
    ORDERED(ObservationStatus.REGISTERED, ResultCode.O, OrderResultCode.O),
    /** The specimen is in the laboratory. */
    RECEIVED(ObservationStatus.REGISTERED, ResultCode.I, OrderResultCode.I),
    /** The run is done, its results have not come. */
    MEASURED(ObservationStatus.REGISTERED, ResultCode.I, OrderResultCode.N),
    /** There is a value nobody has looked at. It never leaves the laboratory. */
    ENTERED(ObservationStatus.REGISTERED, ResultCode.R, OrderResultCode.R),
    /** Technically verified, and released early. */
    PRELIMINARY(ObservationStatus.PRELIMINARY, ResultCode.P, OrderResultCode.P),
    /** Released. */
    FINAL(ObservationStatus.FINAL, ResultCode.F, OrderResultCode.F),
    /** The value was changed after its release. */
    CORRECTED(ObservationStatus.CORRECTED, ResultCode.C, OrderResultCode.C),
    /** The value is the same; the patient's data or the interval changed. */
    AMENDED(ObservationStatus.AMENDED, ResultCode.A, OrderResultCode.C),
    /** Words were added. */
    APPENDED(ObservationStatus.AMENDED, ResultCode.B, OrderResultCode.C),
    /** Looked at again, and right. */
    CONFIRMED(ObservationStatus.FINAL, ResultCode.V, OrderResultCode.F),
    /** Cannot be obtained. */
    CANCELLED(ObservationStatus.CANCELLED, ResultCode.X, OrderResultCode.X),
    /** Of another patient or specimen. */
    ENTERED_IN_ERROR(ObservationStatus.ENTERED_IN_ERROR, ResultCode.W, OrderResultCode.C),
    /** A preliminary result said to be final, without sending it again. */
    PROMOTED(ObservationStatus.FINAL, ResultCode.U, OrderResultCode.F);

    private final ObservationStatus observation;
    private final ResultCode result;
    private final OrderResultCode order;

    ResultStatus(ObservationStatus observation, ResultCode result, OrderResultCode order) {
        this.observation = observation;
        this.result = result;
        this.order = order;
    }

    /** FHIR Observation.status. */
    public ObservationStatus observation() {
        return observation;
    }

    /** OBX-11. */
    public ResultCode result() {
        return result;
    }

    /** OBR-25 of an order with this result only; of more see {@link OrderResultCode#of}. */
    public OrderResultCode order() {
        return order;
    }

    /** It has been a final result, and may only be corrected. */
    public boolean isReleased() {
        return switch (this) {
            case FINAL, CORRECTED, AMENDED, APPENDED, CONFIRMED, PROMOTED, ENTERED_IN_ERROR -> true;
            default -> false;
        };
    }

    /** Nothing more is awaited. */
    public boolean isComplete() {
        return isReleased() || this == CANCELLED;
    }

    /** Whether others than the laboratory may see a value. */
    public boolean mayLeaveTheLaboratory() {
        return isReleased() || this == PRELIMINARY;
    }
}
