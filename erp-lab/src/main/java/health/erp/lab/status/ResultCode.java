package health.erp.lab.status;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** OBX-11, what a message says of a result. HL7 v2 table 0085. */
public enum ResultCode {
    /** Ordered. */
    O(Rank.ORDERED, null),
    /** The specimen is in the laboratory. */
    I(Rank.RECEIVED, null),
    /** Nobody asked for it. */
    N(Rank.NONE, null),
    /** Entered, and not verified. */
    R(Rank.ENTERED, null),
    /** Partial; withdrawn in version 2.6 and still sent. */
    S(Rank.PRELIMINARY, null),
    /** Preliminary. */
    P(Rank.PRELIMINARY, null),
    /** Final. */
    F(Rank.FINAL, null),
    /** Cannot be obtained. */
    X(Rank.FINAL, null),
    /** What was preliminary is final, and not sent again. */
    U(Rank.FINAL, Rank.PRELIMINARY),
    /** Looked at again, and right. */
    V(Rank.CHANGED, Rank.FINAL),
    /** Corrected. */
    C(Rank.CHANGED, Rank.FINAL),
    /** Amended, because the patient's data were other ones. */
    A(Rank.CHANGED, Rank.FINAL),
    /** Words were added. */
    B(Rank.CHANGED, Rank.FINAL),
    /** Posted as wrong: another patient's. */
    W(Rank.CHANGED, Rank.FINAL),
    /** Deleted. */
    D(Rank.CHANGED, Rank.FINAL);

    private final Rank rank;

    @Nullable
    private final Rank presumes;

    ResultCode(Rank rank, @Nullable Rank presumes) {
        this.rank = rank;
        this.presumes = presumes;
    }

    /** What it means for us; empty of N, which says that nobody asked, so that there is no result. */
    public Optional<ResultStatus> status() {
        return Optional.ofNullable(
                switch (this) {
                    case O -> ResultStatus.ORDERED;
                    case I -> ResultStatus.RECEIVED;
                    case N -> null;
                    case R -> ResultStatus.ENTERED;
                    case S, P -> ResultStatus.PRELIMINARY;
                    case F -> ResultStatus.FINAL;
                    case X -> ResultStatus.CANCELLED;
                    case U -> ResultStatus.PROMOTED;
                    case V -> ResultStatus.CONFIRMED;
                    case C -> ResultStatus.CORRECTED;
                    case A -> ResultStatus.AMENDED;
                    case B -> ResultStatus.APPENDED;
                    case W, D -> ResultStatus.ENTERED_IN_ERROR;
                });
    }

    /** The one that is further; of two that are equally far the first. */
    public static ResultCode further(ResultCode one, ResultCode other) {
        return other.rank.compareTo(one.rank) > 0 ? other : one;
    }

    Rank rank() {
        return rank;
    }

    /** What has to be there already; null if nothing. */
    @Nullable
    Rank presumes() {
        return presumes;
    }

    /** How far a result is; what is further is never overwritten by what is less far. */
    enum Rank {
        NONE,
        ORDERED,
        RECEIVED,
        ENTERED,
        PRELIMINARY,
        FINAL,
        CHANGED
    }
}
