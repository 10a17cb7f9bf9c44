package health.erp.tenancy.move;

import health.erp.core.id.HospitalId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of the moves; checked against the entities when they are compiled. */
interface MoveQueries {
    @HQL("select m from Move m where m.moved = :moved and m.id.value > :after order by m.id.value limit :size")
    List<Move> list(HospitalId moved, UUID after, int size);

    /** Moves that left rows of the hospital at the place. */
    @HQL("select m from Move m where m.moved = :moved and m.fromPlace = :place and m.step = ARRIVED")
    List<Move> untidied(HospitalId moved, String place);
}
