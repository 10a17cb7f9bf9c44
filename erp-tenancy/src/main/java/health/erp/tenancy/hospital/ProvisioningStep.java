package health.erp.tenancy.hospital;

/** What has been done of making a hospital, in this order. Each may be done again without harm. */
public enum ProvisioningStep {
    REGISTERED,
    PLACE_MADE,
    FENCE_SET,
    KEYS_MADE,
    ADMINISTRATOR_APPOINTED,
    ACTIVE
}
