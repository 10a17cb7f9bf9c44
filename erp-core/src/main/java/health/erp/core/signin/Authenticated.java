package health.erp.core.signin;

import health.erp.core.id.StaffId;

/**
 * Somebody who proved who they are.
 *
 * @param mustChangePassword until then their session is good for nothing else
 */
public record Authenticated(StaffId staff, boolean mustChangePassword) {}
