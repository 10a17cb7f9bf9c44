package health.erp.examples.service.access;

import health.erp.core.id.HospitalId;
import java.time.ZoneId;

/**
 * A hospital this service works for.
 *
 * @param region ISO 3166-1 alpha-2, for telephone numbers written without a country
 * @param zone when today begins
 */
public record Hospital(HospitalId id, String name, String region, ZoneId zone) {}
