package health.erp.core.notice;

import jakarta.validation.constraints.NotNull;

/** Asks for one notice. */
public record FindNotice(@NotNull NoticeId notice) {}
