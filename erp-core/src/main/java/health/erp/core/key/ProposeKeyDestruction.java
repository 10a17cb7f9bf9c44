package health.erp.core.key;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Proposes to make everything the caller's hospital has sealed unreadable for ever; somebody else has to agree. */
public record ProposeKeyDestruction(@NotBlank @Size(max = 400) String reason) {}
