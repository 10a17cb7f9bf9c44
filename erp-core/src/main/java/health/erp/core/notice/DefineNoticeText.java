package health.erp.core.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** Says something in the hospital's own words, in place of a shipped text or an earlier revision. */
public record DefineNoticeText(@NotBlank String type, @NotNull NoticeText text) {}
