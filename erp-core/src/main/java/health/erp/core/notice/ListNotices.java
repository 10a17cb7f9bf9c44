package health.erp.core.notice;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Asks for the hospital's notices, oldest first; those of one status, if given. */
public record ListNotices(
        @Nullable NoticeStatus status, @Nullable NoticeId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
