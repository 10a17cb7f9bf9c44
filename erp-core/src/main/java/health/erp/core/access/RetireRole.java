package health.erp.core.access;

import jakarta.validation.constraints.NotNull;

/**
 * Takes a role of the hospital's own out of use for good: its grants give nothing any more.
 *
 * @param version {@link RoleView#version} as last read
 */
public record RetireRole(@NotNull RoleId role, int version) {}
