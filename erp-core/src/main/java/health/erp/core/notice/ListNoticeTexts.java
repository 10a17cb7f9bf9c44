package health.erp.core.notice;

import jakarta.validation.constraints.NotBlank;

/** Asks for the hospital's own texts of a type, with earlier revisions, newest first. */
public record ListNoticeTexts(@NotBlank String type) {}
