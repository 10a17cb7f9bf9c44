package health.erp.core.notice;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of a hospital's notices; checked when they are compiled. */
interface NoticeQueries {
    @HQL("select n from Notice n where n.type = :type and n.receiverId = :receiver and n.dedupeKey = :key")
    List<Notice> told(String type, UUID receiver, String key);

    @HQL("select n from Notice n where n.status in :statuses and n.id.value > :after order by n.id.value limit :size")
    List<Notice> listed(Collection<NoticeStatus> statuses, UUID after, int size);

    @HQL("select p from NoticePreference p where p.receiverKind = :kind and p.receiverId = :receiver")
    List<NoticePreference> preference(Receiver.Kind kind, UUID receiver);

    @HQL("select t from NoticeTemplate t where t.type = :type and t.inUse = true")
    List<NoticeTemplate> inUse(String type);

    @HQL("select t from NoticeTemplate t where t.type = :type order by t.id desc limit 200")
    List<NoticeTemplate> all(String type);
}
