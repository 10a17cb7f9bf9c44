/**
 * What a hospital may decide for itself, and what is switched on for it: settings and features, each from a day on.
 *
 * <p>Start at {@link health.erp.tenancy.settings.Settings}. A value is the hospital's own, or else the operator's for that
 * hospital or its plan, or else the default of its {@link health.erp.tenancy.settings.SettingType}.
 */
@NullMarked
package health.erp.tenancy.settings;

import org.jspecify.annotations.NullMarked;
