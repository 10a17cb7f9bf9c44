package health.erp.lab.quality;

import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of instruments; checked against the entities when they are compiled. */
interface InstrumentQueries {
    @HQL("select i from Instrument i where i.id.value > :after order by i.id.value limit :size")
    List<Instrument> list(UUID after, int size);
}
