package health.erp.lab.quality;

import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of control materials; checked against the entities when they are compiled. */
interface MaterialQueries {
    @HQL("select m from ControlMaterial m where m.id.value > :after order by m.id.value limit :size")
    List<ControlMaterial> list(UUID after, int size);

    @HQL(
            """
            select l from ControlLot l where l.material = :material and l.id.value < :before
            order by l.id.value desc limit :size
            """)
    List<ControlLot> lots(ControlMaterialId material, UUID before, int size);
}
