package health.erp.core.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Json;
import health.erp.core.key.SealedPlace;
import java.util.Base64;

/** Seals what a notice says, and opens it when it goes out. */
final class NoticeContent {
    private final Erp erp;

    NoticeContent(Erp erp) {
        this.erp = erp;
    }

    String seal(HospitalId hospital, NoticeId notice, Record parameters) {
        var plain = Json.write(parameters).getBytes(UTF_8);
        return Base64.getEncoder().encodeToString(erp.core().keys().seal(hospital, place(notice), plain));
    }

    <T extends Record> T open(HospitalId hospital, Notice notice, NoticeType<T> type) {
        var sealed = Base64.getDecoder().decode(notice.getContent());
        var plain = erp.core().keys().open(hospital, place(notice.getId()), sealed);
        return Json.read(new String(plain, UTF_8), type.parameterType());
    }

    private static SealedPlace place(NoticeId notice) {
        return new SealedPlace(Notice.TABLE, "content", notice.value());
    }
}
