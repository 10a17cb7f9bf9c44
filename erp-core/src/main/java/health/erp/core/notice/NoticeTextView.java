package health.erp.core.notice;

import health.erp.core.id.StaffId;
import java.time.Instant;

/** A text of the hospital, and whether it is the one in use. */
public record NoticeTextView(
        String type, NoticeText text, int revision, boolean inUse, StaffId definedBy, Instant definedAt) {
    static NoticeTextView of(NoticeTemplate template) {
        return new NoticeTextView(
                template.getType(),
                template.getText(),
                template.getRevision(),
                template.isInUse(),
                template.getDefinedBy(),
                template.getDefinedAt());
    }
}
